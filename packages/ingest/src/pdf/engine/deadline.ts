import type { Worker } from "node:worker_threads";

/** By the clock a thread may take this many times its limit, on a machine that has other things to do. */
const mostStarved = 4;
/** A thread that does not even tell how long it has worked is not waited for. */
const longestSilenceMs = 1_000;
const shortestWaitMs = 20;

/**
 * Calls when a thread has worked for as long as its limit, by the processor's time: a file is not slow because the machine
 * is busy with others. Gives what calls it off.
 * The deadline is kept from outside: an engine that is busy starves every timer of its own thread.
 */
export function startDeadline(worker: Worker, limitMs: number, onEnd: () => void): () => void {
  const started = performance.now();
  const before = workedMs(worker);
  let timer: NodeJS.Timeout;
  let isOff = false;
  const check = async (): Promise<void> => {
    const now = await Promise.race([workedMs(worker), silence()]);
    if (isOff) return;
    const clockLeft = started + limitMs * mostStarved - performance.now();
    const left = Math.min(limitMs - (now - (await before)), clockLeft);
    if (isOff) return;
    if (left <= 0) onEnd();
    else timer = setTimeout(() => void check(), Math.max(left, shortestWaitMs));
  };
  timer = setTimeout(() => void check(), limitMs);
  return () => {
    isOff = true;
    clearTimeout(timer);
  };
}

/** How long a thread has worked since it began; nothing of one that has not begun. */
function workedMs(worker: Worker): Promise<number> {
  return worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1_000,
    () => 0,
  );
}

function silence(): Promise<number> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(Number.POSITIVE_INFINITY), longestSilenceMs).unref();
  });
}
