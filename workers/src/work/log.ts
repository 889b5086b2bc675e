/** Where a worker says what it does: fields for machines, and a message. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const silentLog: Log = { info() {}, warn() {}, error() {} };

export interface Quiet {
  warn(error: unknown): void;
  reset(): void;
}

/** Says each trouble once, however often it is met, until it is reset. */
export function sayOnce(log: Log): Quiet {
  const said = new Set<string>();
  return {
    warn(error) {
      const words = error instanceof Error ? error.message || error.name : String(error);
      if (said.has(words)) return;
      said.add(words);
      log.warn({ trouble: words }, "the queue has trouble, and goes on by itself");
    },
    reset() {
      said.clear();
    },
  };
}
