import {
  checkSchema,
  type Ledger,
  recordHeartbeat,
  type Stage,
  signOff,
  type WorkerSelf,
} from "@recount/store";
import { repeat } from "./repeat.ts";

export interface Heart {
  /** Throws where the ledger cannot be written to, or is not this version's. */
  beat(): Promise<void>;
  /** A job of a stage has ended. */
  count(stage: Stage, how: "done" | "failed"): void;
  stop(): Promise<void>;
}

interface Circumstances {
  readonly db: Ledger["db"];
  readonly self: WorkerSelf;
  readonly everyMs: number;
  readonly troubles: () => readonly string[];
  /** The ledger could not be told. */
  readonly onError: (error: unknown) => void;
}

/** Tells the ledger again and again that this worker lives and what it has done, and sees that it may go on. */
export function keepHeart({ db, self, everyMs, ...hears }: Circumstances): Heart {
  const ended = new Map<Stage, { done: number; failed: number }>();
  const beat = async () => {
    const tallies = [...ended].map(([stage, counts]) => ({ stage, ...counts }));
    await checkSchema(db);
    await recordHeartbeat(db, { self, troubles: hears.troubles(), tallies });
    for (const { stage, done, failed } of tallies) {
      const counts = ended.get(stage);
      if (counts === undefined) continue;
      counts.done -= done;
      counts.failed -= failed;
    }
  };
  const beating = repeat(beat, { everyMs, onError: hears.onError });
  return {
    beat,
    count(stage, how) {
      const counts = ended.get(stage) ?? { done: 0, failed: 0 };
      counts[how] += 1;
      ended.set(stage, counts);
    },
    async stop() {
      await beating.stop();
      try {
        await beat();
        await signOff(db, self.id);
      } catch (error) {
        // It will be taken for dead after a while, as it would be had it been killed.
        hears.onError(error);
      }
    },
  };
}
