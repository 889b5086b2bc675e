import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readTopic, readYaml, type Topic } from "@recount/core";
import { z } from "zod";
import { durationSchema, scheduleSchema, workersSchema } from "./worker-config.ts";

const sourceFields = {
  name: z.string().optional(),
  /** Opens the source's protected PDFs. */
  password: z.string().min(1).optional(),
  /** When `recount worker` looks into it. */
  schedule: scheduleSchema.optional(),
  /** What a feed names and was fetched is not fetched again before. */
  refetchAfter: durationSchema.optional(),
};

const sourcesSchema = z
  .array(
    z.union([
      z.strictObject({ ...sourceFields, folder: z.string().min(1) }),
      z.strictObject({
        ...sourceFields,
        urls: z.array(z.url({ protocol: /^https?$/ })).min(1),
      }),
    ]),
  )
  .superRefine((sources, { addIssue }) => {
    const names = new Set<string>();
    sources.forEach(({ name, schedule }, index) => {
      if (schedule === undefined) return;
      const wrong = (message: string) => addIssue({ code: "custom", path: [index], message });
      if (name === undefined) wrong("a source with a schedule needs a name");
      else if (names.has(name)) wrong(`another source with a schedule is named "${name}"`);
      else names.add(name);
    });
  })
  .default([]);

const webhookSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  url: z.url({ protocol: /^https?$/ }),
  /** Ids of topics; none, and it hears of all. */
  topics: z.array(z.string()).min(1).optional(),
  allowPrivate: z.boolean().default(false),
});

/** A bucket of an S3-compatible store; what opens it is no matter for a file. */
const bucketSchema = z.strictObject({
  name: z.string().min(1).optional(),
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  region: z.string().min(1).optional(),
  pathStyle: z.boolean().optional(),
  prefix: z.string().optional(),
  holds: z
    .array(z.enum(["snapshots", "blobs"]))
    .min(1)
    .default(["snapshots", "blobs"]),
});

const configSchema = z.strictObject({
  sources: sourcesSchema,
  topics: z.string().default("topics"),
  out: z.string().default("out"),
  bucket: bucketSchema.optional(),
  webhooks: z.array(webhookSchema).default([]),
  workers: workersSchema.prefault({}),
});
export type Config = Readonly<z.infer<typeof configSchema>>;

/** The call or its files are wrong; the message says which and how to mend it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads `recount.yaml` of the folder, if there is one. Throws `YamlError` with file, line and field. */
export function readConfig(folder: string): Config {
  const file = join(folder, "recount.yaml");
  return existsSync(file)
    ? readYaml(configSchema, readFileSync(file, "utf8"), "recount.yaml")
    : configSchema.parse({});
}

/** What the configured sources hold, as the command line would name them. */
export function configuredSources(config: Config): readonly string[] {
  return config.sources.flatMap((source) => ("folder" in source ? [source.folder] : source.urls));
}

/** What may open a protected PDF; a file does not say which source it came from, so each is tried. */
export function configuredPasswords(config: Config): readonly string[] {
  return config.sources.flatMap(({ password }) => password ?? []);
}

/** Every topic of a folder, or the one of a file, in the order of their names. */
export function readTopics(place: string): readonly Topic[] {
  const path = resolve(place);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [readTopic(readFileSync(path, "utf8"), place)];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readTopic(readFileSync(join(path, name), "utf8"), join(place, name)));
}
