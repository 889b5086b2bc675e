import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { FaultError } from "../../errors.ts";
import { startDeadline } from "./deadline.ts";

/** Which limit a thread was stopped at; what it answers itself is not looked at here. */
export type ThreadFailure = "too-slow" | "too-large";

export type ThreadAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: ThreadFailure };

export interface ThreadLimits {
  /** Of the processor's time. */
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

interface Idle {
  readonly worker: Worker;
  readonly script: string;
  readonly memoryLimitMb: number;
  readonly served: number;
}

/** Engines may leak a little with each document; a thread is let go before that adds up. A new one is slow until it is warm. */
const documentsPerThread = 1_000;
/** A thread that has grown beyond this, as on a filing of a thousand pages, gives its memory back by ending. */
const mostKeptMb = 96;
const memoryCheckMs = 250;
/** What a page leaves behind dies young; the default would let it pile up to a multiple of this. */
const youngMb = 48;
const mostThreads = Math.max(2, availableParallelism());

const idle: Idle[] = [];
const waiting: (() => void)[] = [];
let running = 0;

/** Gives the thread a task and waits for its one answer, no longer than the limits allow. */
export type Ask = (task: unknown) => Promise<ThreadAnswer>;

/** Gives one task to a worker thread. */
export function runInThread(
  script: URL,
  task: unknown,
  limits: ThreadLimits,
): Promise<ThreadAnswer> {
  return useThread(script, limits, (ask) => ask(task));
}

/**
 * Has a worker thread to itself for as long as `work` takes; a thread that has not answered is not to be asked again.
 * An error that the thread itself did not answer for is a fault of its code, and is thrown.
 */
export async function useThread<T>(
  script: URL,
  limits: ThreadLimits,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  if (running >= mostThreads) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await workNow(script, limits, work);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

async function workNow<T>(
  script: URL,
  limits: ThreadLimits,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const taken = take(script, limits);
  const worker = taken?.worker ?? start(script, limits);
  worker.ref();
  let usable = false;
  try {
    return await work(async (task) => {
      usable = false;
      const { answer, megabytes } = await ask(worker, task, limits);
      usable = answer.ok && megabytes < mostKeptMb;
      return answer;
    });
  } finally {
    const served = (taken?.served ?? 0) + 1;
    if (usable && served < documentsPerThread) {
      worker.unref();
      idle.push({ worker, script: script.href, memoryLimitMb: limits.memoryLimitMb, served });
    } else {
      await worker.terminate();
    }
  }
}

/** A thread that waits for such a task; one that waits for another makes room for it. */
function take(script: URL, { memoryLimitMb }: ThreadLimits): Idle | undefined {
  const at = idle.findIndex(
    (one) => one.script === script.href && one.memoryLimitMb === memoryLimitMb,
  );
  if (at >= 0) return idle.splice(at, 1)[0];
  if (idle.length >= mostThreads) void idle.shift()?.worker.terminate();
  return undefined;
}

function start(script: URL, limits: ThreadLimits): Worker {
  // What an engine prints about a broken file helps nobody, and standard output belongs to the
  // caller: it stays unread, for a stream that is read keeps the process alive.
  const worker = new Worker(script, {
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryLimitMb,
      maxYoungGenerationSizeMb: youngMb,
    },
  });
  // An error after the answer is the next document's problem, and its `exit` tells of it.
  worker.on("error", () => undefined);
  worker.once("exit", () => {
    const at = idle.findIndex((one) => one.worker === worker);
    if (at >= 0) idle.splice(at, 1);
  });
  return worker;
}

interface Answered {
  readonly answer: ThreadAnswer;
  /** The most memory in which the thread was seen. */
  readonly megabytes: number;
}

function ask(worker: Worker, task: unknown, limits: ThreadLimits): Promise<Answered> {
  return new Promise((resolve, reject) => {
    let most = 0;
    const endDeadline = startDeadline(worker, limits.timeLimitMs, () => fail("too-slow"));
    const watch = setInterval(() => {
      watchMemory(worker, (megabytes) => {
        most = Math.max(most, megabytes);
        if (megabytes > limits.memoryLimitMb) fail("too-large");
      });
    }, memoryCheckMs);
    const end = (): void => {
      endDeadline();
      clearInterval(watch);
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
    };
    const settle = (answer: ThreadAnswer): void => {
      end();
      resolve({ answer, megabytes: most });
    };
    const fail = (failure: ThreadFailure): void => settle({ ok: false, failure });
    const onMessage = (value: unknown): void => settle({ ok: true, value });
    const onError = (error: unknown): void => {
      if (isOutOfMemory(error)) {
        fail("too-large");
      } else {
        end();
        reject(new FaultError("a reader's thread failed", { cause: error }));
      }
    };
    const onExit = (code: number): void => {
      end();
      reject(new FaultError(`a reader's thread ended with code ${code} and no answer`));
    };
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.postMessage(task);
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "code") === "ERR_WORKER_OUT_OF_MEMORY";
}

/** The limit of the heap does not count array buffers, and decoded streams are nothing else. */
function watchMemory(worker: Worker, onSight: (megabytes: number) => void): void {
  worker.getHeapStatistics().then(
    (heap) => onSight((heap.used_heap_size + heap.external_memory) / 2 ** 20),
    () => undefined,
  );
}
