import type { BucketKey } from "@recount/store";
import { z } from "zod";

/** "whsec_" and a key of 24 to 64 bytes in base64, as Standard Webhooks has it; an old and a new one may stand together. */
const secretSchema = z
  .string()
  .regex(
    /^whsec_[A-Za-z0-9+/]{32,88}={0,2}(?: whsec_[A-Za-z0-9+/]{32,88}={0,2})?$/,
    'must be "whsec_" and a key of 24 to 64 bytes in base64; two are divided by a space',
  );

/** Of a webhook that has a secret of its own. */
const ownSecret = /^WEBHOOK_SECRET_(?=[A-Z0-9_]+$)/;

/** The one table of variables that Recount reads. */
const table = z
  .looseObject({
    // The ledger, and the queue where REDIS_URL is not set.
    DATABASE_URL: z
      .string()
      .regex(/^postgres(?:ql)?:\/\/\S+$/, "must look like postgres://user@host/database")
      .optional(),
    // The queue, for many machines.
    REDIS_URL: z
      .string()
      .regex(
        /^(?:rediss?(?:\+sentinel|\+cluster)?:\/\/|unix:\/\/|\/)\S+$/,
        "must look like redis://host:6379, redis+sentinel://one:26379,two:26379/name or redis+cluster://one:6379,two:6379",
      )
      .optional(),
    // A file with the certificates that a rediss:// server shows, where Node does not know them.
    REDIS_CA: z.string().optional(),
    // The collector of traces, as OpenTelemetry names it.
    OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    // The bucket that recount.yaml names, or another in its place.
    S3_BUCKET: z.string().optional(),
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_REGION: z.string().optional(),
    S3_PATH_STYLE: z.enum(["true", "false"]).optional(),
    S3_PREFIX: z.string().optional(),
    // What opens it.
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    AWS_SESSION_TOKEN: z.string().optional(),
    // Signs what webhooks are told, where a webhook has no secret of its own.
    WEBHOOK_SECRET: secretSchema.optional(),
  })
  .refine(({ DATABASE_URL, REDIS_URL }) => REDIS_URL === undefined || DATABASE_URL !== undefined, {
    message: "is set without DATABASE_URL: a shared queue needs a shared ledger",
    path: ["REDIS_URL"],
  })
  .superRefine((variables, { addIssue }) => {
    for (const [name, value] of Object.entries(variables)) {
      if (!ownSecret.test(name)) continue;
      const { error } = secretSchema.safeParse(value);
      if (error !== undefined)
        addIssue({ code: "custom", path: [name], message: error.issues[0]?.message ?? "" });
    }
  });

export interface BucketParts {
  readonly name?: string;
  readonly endpoint?: string;
  readonly region?: string;
  readonly pathStyle?: boolean;
  readonly prefix?: string;
}

export interface Environment {
  readonly redisUrl?: string;
  readonly redisCa?: string;
  /** Where traces go. */
  readonly collector?: string;
  readonly databaseUrl?: string;
  /** Parts of the bucket that stand before those of recount.yaml. */
  readonly bucket?: BucketParts;
  readonly bucketKey?: BucketKey;
  readonly webhookSecret?: string;
  /** Secrets of single webhooks, by the end of WEBHOOK_SECRET_<NAME>. */
  readonly webhookSecrets?: Readonly<Record<string, string>>;
}

/** A variable is set to something that Recount cannot use. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

/** Reads the variables once, at the start; nothing else in the house looks at the environment. */
export function readEnvironment(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const set = Object.entries(environment).filter(([, value]) => value !== "");
  const { data, error } = table.safeParse(Object.fromEntries(set));
  if (error !== undefined) {
    // A value may hold a password, and is not repeated.
    const complaints = error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new EnvironmentError(complaints.join("\n"));
  }
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, WEBHOOK_SECRET: webhookSecret } = data;
  const own = Object.entries(data).flatMap(([name, value]) =>
    ownSecret.test(name) && typeof value === "string" ? [[name.replace(ownSecret, ""), value]] : [],
  );
  return {
    ...(webhookSecret === undefined ? {} : { webhookSecret }),
    webhookSecrets: Object.fromEntries(own),
    ...readBucketParts(data),
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
      ? {}
      : { collector: data.OTEL_EXPORTER_OTLP_ENDPOINT }),
    ...(data.REDIS_CA === undefined ? {} : { redisCa: data.REDIS_CA }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
}

type Variables = Readonly<z.infer<typeof table>>;

function readBucketParts(variables: Variables): Pick<Environment, "bucket" | "bucketKey"> {
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_PATH_STYLE, S3_PREFIX } = variables;
  const bucket = {
    ...(S3_BUCKET === undefined ? {} : { name: S3_BUCKET }),
    ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
    ...(S3_REGION === undefined ? {} : { region: S3_REGION }),
    ...(S3_PATH_STYLE === undefined ? {} : { pathStyle: S3_PATH_STYLE === "true" }),
    ...(S3_PREFIX === undefined ? {} : { prefix: S3_PREFIX }),
  };
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN: sessionToken } = variables;
  const found = Object.keys(bucket).length === 0 ? {} : { bucket };
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) return found;
  const key = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return {
    ...found,
    bucketKey: { ...key, ...(sessionToken === undefined ? {} : { sessionToken }) },
  };
}
