import { Worker } from "node:worker_threads";

/** Why a thread gave no answer; what it answers itself is not looked at here. */
export type ThreadFailure =
  | { readonly kind: "too-slow" }
  | { readonly kind: "too-large" }
  | { readonly kind: "crashed"; readonly reason: string };

export type ThreadAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: ThreadFailure };

export interface ThreadLimits {
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

interface Idle {
  readonly worker: Worker;
  readonly script: string;
  readonly memoryLimitMb: number;
  readonly served: number;
}

/** PDF engines leak a few megabytes a document; a thread is let go before that adds up. */
const documentsPerThread = 20;
const memoryCheckMs = 250;

let idle: Idle | undefined;

/**
 * Gives one task to a worker thread and waits for its one answer, no longer than the limits allow.
 * The deadline is kept from outside: a PDF engine that is busy starves every timer of its own thread.
 */
export async function runInThread(
  script: URL,
  task: unknown,
  limits: ThreadLimits,
): Promise<ThreadAnswer> {
  const taken = take(script, limits);
  const worker = taken?.worker ?? start(script, limits);
  worker.ref();
  const answer = await ask(worker, task, limits);
  const served = (taken?.served ?? 0) + 1;
  if (answer.ok && idle === undefined && served < documentsPerThread) {
    worker.unref();
    idle = { worker, script: script.href, memoryLimitMb: limits.memoryLimitMb, served };
    worker.once("exit", () => {
      if (idle?.worker === worker) idle = undefined;
    });
  } else {
    await worker.terminate();
  }
  return answer;
}

function take(script: URL, limits: ThreadLimits): Idle | undefined {
  if (idle?.script !== script.href || idle.memoryLimitMb !== limits.memoryLimitMb) return undefined;
  const taken = idle;
  idle = undefined;
  return taken;
}

function start(script: URL, limits: ThreadLimits): Worker {
  // What an engine prints about a broken file helps nobody, and standard output belongs to the
  // caller: it stays unread, for a stream that is read keeps the process alive.
  const worker = new Worker(script, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryLimitMb },
  });
  // An error after the answer is the next document's problem, and its `exit` tells of it.
  worker.on("error", () => undefined);
  return worker;
}

function ask(worker: Worker, task: unknown, limits: ThreadLimits): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => fail({ kind: "too-slow" }), limits.timeLimitMs);
    const watch = setInterval(() => watchMemory(worker, limits, fail), memoryCheckMs);
    const settle = (answer: ThreadAnswer): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      resolve(answer);
    };
    const fail = (failure: ThreadFailure): void => settle({ ok: false, failure });
    const onMessage = (value: unknown): void => settle({ ok: true, value });
    const onError = (error: unknown): void => fail(failureOf(error));
    const onExit = (code: number): void =>
      fail({ kind: "crashed", reason: `the reader stopped with code ${code}` });
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(task);
  });
}

function failureOf(error: unknown): ThreadFailure {
  if (!(error instanceof Error)) return { kind: "crashed", reason: String(error) };
  return Reflect.get(error, "code") === "ERR_WORKER_OUT_OF_MEMORY"
    ? { kind: "too-large" }
    : { kind: "crashed", reason: error.message };
}

/** The limit of the heap does not count array buffers, and decoded streams are nothing else. */
function watchMemory(
  worker: Worker,
  limits: ThreadLimits,
  fail: (failure: ThreadFailure) => void,
): void {
  worker.getHeapStatistics().then(
    (heap) => {
      const megabytes = (heap.used_heap_size + heap.external_memory) / 2 ** 20;
      if (megabytes > limits.memoryLimitMb) fail({ kind: "too-large" });
    },
    () => undefined,
  );
}
