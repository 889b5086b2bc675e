import { z } from "zod";

/** The one table of variables that Recount reads. */
const variables = z
  .object({
    // The ledger, and the queue where REDIS_URL is not set.
    DATABASE_URL: z
      .string()
      .regex(/^postgres(?:ql)?:\/\/\S+$/, "must look like postgres://user@host/database")
      .optional(),
    // The queue, for many machines.
    REDIS_URL: z
      .string()
      .regex(/^(?:rediss?:\/\/|unix:\/\/|\/)\S+$/, "must look like redis://host:6379")
      .optional(),
  })
  .refine(({ DATABASE_URL, REDIS_URL }) => REDIS_URL === undefined || DATABASE_URL !== undefined, {
    message: "is set without DATABASE_URL: a shared queue needs a shared ledger",
    path: ["REDIS_URL"],
  });

export interface Environment {
  readonly redisUrl?: string;
  readonly databaseUrl?: string;
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
  const { data, error } = variables.safeParse(Object.fromEntries(set));
  if (error !== undefined) {
    // A value may hold a password, and is not repeated.
    const complaints = error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new EnvironmentError(complaints.join("\n"));
  }
  const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = data;
  return {
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
}
