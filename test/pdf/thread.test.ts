import { FaultError } from "@recount/ingest";
import { describe, expect, it, vi } from "vitest";
import { runInThread } from "../../packages/ingest/src/pdf/engine/thread.ts";

// A reader's thread starts in a quarter of a second, or in several where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const limits = { timeLimitMs: 10_000, memoryLimitMb: 64 };

/** A thread's module of its own, which answers a message by `body`. */
function script(body: string): URL {
  const code = `import { parentPort } from "node:worker_threads";
    parentPort.on("message", (task) => { ${body} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

const echo = script("parentPort.postMessage(task)");

describe("a thread", () => {
  it.each([
    ["a module that cannot be read", script("} }")],
    ["an error of a type", script("undefined.length")],
    ["a promise that nobody catches", script("Promise.reject(new RangeError('x'))")],
    ["an exit without an answer", script("process.exit(3)")],
  ])("never blames the file for %s", async (_name, broken) => {
    await expect(runInThread(broken, 1, limits)).rejects.toThrow(FaultError);
    expect(await runInThread(echo, 7, limits)).toEqual({ ok: true, value: 7 });
  });

  it("is stopped from outside when it is too slow, or takes too much", async () => {
    const slow = await runInThread(script("for (;;);"), 1, { ...limits, timeLimitMs: 200 });
    expect(slow).toEqual({ ok: false, failure: "too-slow" });
    const greedy = script("let chain; for (;;) chain = { chain };");
    expect(await runInThread(greedy, 1, limits)).toEqual({ ok: false, failure: "too-large" });
  });

  it("waits for its turn when there are more tasks than threads", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => runInThread(echo, index, limits)),
    );
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([...Array(20).keys()]);
  });
});
