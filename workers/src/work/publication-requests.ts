import type { Topic } from "@recount/core";
import type { StageQueues } from "../queue/stage-queues.ts";

export interface PublicationRequests {
  /** Something has changed that topics may want to tell. */
  ask(): void;
  /** Queues at once what has been asked for. */
  flush(): Promise<void>;
}

/**
 * Turns a stream of changes into few publications: each topic has one job, which waits until changes have gathered.
 * What is asked for and lost with this process stands in the ledger, where the sweep finds it.
 */
export function gatherRequests(
  queues: StageQueues,
  topics: readonly Topic[],
  { gatherMs, onError }: { readonly gatherMs: number; readonly onError: (error: unknown) => void },
): PublicationRequests {
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const jobs = topics.map(({ id }) => ({ stage: "publish" as const, id }));
    await queues.add(jobs, { delayMs: Math.ceil(gatherMs / 2) });
  };
  return {
    ask() {
      timer ??= setTimeout(() => flush().catch(onError), gatherMs / 2);
    },
    flush,
  };
}
