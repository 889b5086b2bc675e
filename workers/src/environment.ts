/** A variable of the environment: what it is for, and what it must look like. */
interface Variable {
  readonly pattern: RegExp;
  readonly wants: string;
}

/** The one table of variables that Recount reads. */
const table = {
  REDIS_URL: {
    pattern: /^(?:rediss?:\/\/|unix:\/\/|\/)\S+$/,
    wants: "redis://host:6379: the queue, for many machines; wants DATABASE_URL beside it",
  },
  DATABASE_URL: {
    pattern: /^postgres(?:ql)?:\/\/\S+$/,
    wants: "postgres://user@host/database: the ledger, and the queue where REDIS_URL is not set",
  },
} as const satisfies Record<string, Variable>;

export interface Environment {
  readonly redisUrl?: string;
  readonly databaseUrl?: string;
}

/** A variable is set to something that Recount cannot use. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

function readVariable(name: keyof typeof table, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  const { pattern, wants } = table[name];
  // The value may hold a password, and is not repeated.
  if (!pattern.test(value)) throw new EnvironmentError(`${name} must look like ${wants}`);
  return value;
}

/** Reads the variables once, at the start; nothing else in the house looks at the environment. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const redisUrl = readVariable("REDIS_URL", variables.REDIS_URL);
  const databaseUrl = readVariable("DATABASE_URL", variables.DATABASE_URL);
  if (redisUrl !== undefined && databaseUrl === undefined) {
    throw new EnvironmentError(
      "REDIS_URL is set without DATABASE_URL: a shared queue needs a shared ledger",
    );
  }
  return {
    ...(redisUrl === undefined ? {} : { redisUrl }),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  };
}
