import { setTimeout as sleep } from "node:timers/promises";

export interface Bell {
  ring(): void;
  /** Resolves at the next ring, at once if it rang since the last wait, or after `ms`. */
  wait(ms: number): Promise<void>;
}

/** Wakes one waiter, however often it is rung in between. */
export function createBell(): Bell {
  let rung = false;
  let wake: () => void = () => {};
  return {
    ring() {
      rung = true;
      wake();
    },
    async wait(ms) {
      const timer = new AbortController();
      if (!rung) {
        await Promise.race([
          new Promise<void>((resolve) => {
            wake = resolve;
          }),
          sleep(ms, undefined, { signal: timer.signal }).catch(() => {}),
        ]);
      }
      timer.abort();
      rung = false;
    },
  };
}
