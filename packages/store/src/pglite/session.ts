import { setImmediate } from "node:timers/promises";

/** What a session is driven through: one statement at a time, and whether it stands in a transaction. */
export interface Wire {
  inTransaction(): boolean;
  /** Resolves when the statement sent next is over, the server's word on the transaction included. */
  nextReady(): Promise<void>;
}

export interface Session {
  /** Runs one statement for its owner, after everyone who came first and after any foreign transaction. */
  run<T>(owner: object, statement: () => Promise<T>): Promise<T>;
  /** Whether this owner's transaction is open. */
  heldBy(owner: object): boolean;
  /** Resolves when nothing runs and nothing waits. */
  drained(): Promise<void>;
}

interface Pending {
  readonly owner: object;
  readonly start: () => Promise<void>;
}

/** PGlite answers without the event loop: one who asks without end would keep timers and sockets from their turn. */
const yieldAfterMs = 10;

/**
 * Shares one database session among many owners. From BEGIN to COMMIT or ROLLBACK the session
 * belongs to the one who began: the server itself says whether a transaction is open, so that no
 * statement has to be read, and savepoints need no care.
 */
export function createSession(wire: Wire): Session {
  const pending: Pending[] = [];
  const idle: (() => void)[] = [];
  let holder: object | null = null;
  let busy = false;
  let yieldedAt = performance.now();

  function next(): void {
    if (busy) return;
    const index = pending.findIndex(({ owner }) => holder === null || owner === holder);
    const [statement] = index < 0 ? [] : pending.splice(index, 1);
    if (statement === undefined) {
      if (pending.length === 0) for (const resolve of idle.splice(0)) resolve();
      return;
    }
    busy = true;
    void statement.start();
  }

  /** Before the owner learns of its result, so that it finds the session as its statement left it. */
  function passOn(owner: object): void {
    busy = false;
    holder = wire.inTransaction() ? owner : null;
    next();
  }

  async function settle<T>(owner: object, statement: () => Promise<T>): Promise<T> {
    const ready = wire.nextReady();
    try {
      return await statement();
    } finally {
      await ready;
      if (performance.now() - yieldedAt > yieldAfterMs) {
        await setImmediate();
        yieldedAt = performance.now();
      }
      passOn(owner);
    }
  }

  return {
    run(owner, statement) {
      return new Promise((resolve, reject) => {
        const start = () => settle(owner, statement).then(resolve, reject);
        pending.push({ owner, start });
        next();
      });
    },
    heldBy: (owner) => holder === owner,
    drained: () =>
      new Promise((resolve) => {
        idle.push(resolve);
        next();
      }),
  };
}
