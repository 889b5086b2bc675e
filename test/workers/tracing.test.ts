import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { openEngine, openTracing, versions } from "@recount/workers";
import { afterAll, expect, it } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { layOut } from "./papers.ts";
import { isSettled, standingWorker, until } from "./standing-worker.ts";

interface Span {
  readonly traceId: string;
  readonly name: string;
}

const spans: Span[] = [];
const collector = createServer(async (request, response) => {
  const sent = JSON.parse(await text(request));
  for (const { scopeSpans } of sent.resourceSpans) {
    for (const { spans: some } of scopeSpans) spans.push(...some);
  }
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

it("follows a document from its address to the snapshot in one trace", async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  const tracing = await openTracing(`http://127.0.0.1:${port}`);
  const { telemetry } = tracing;
  const tuning = { versions, attempts: 2, firstDelayMs: 5, lockMs: 60_000, telemetry };
  const engine = await openEngine({ dataDir: await freshDataDir(), tuning, now: () => now });
  const place = layOut({
    "march.txt": "As of March 4, 2030, 212 claims were filed over the ferry.\n",
  });
  const worker = await standingWorker(engine, place);
  await engine.queues.add([{ stage: "discover", id: place.folder }]);
  await until(() => isSettled(engine, 1));
  await worker.close();
  await engine.close();
  await tracing.close();
  const traces = Map.groupBy(spans, ({ traceId }) => traceId);
  const stagesOf = (those: readonly Span[]) =>
    [...new Set(those.flatMap(({ name }) => /recount-(\w+)/.exec(name)?.[1] ?? []))].sort();
  expect([...traces.values()].map(stagesOf)).toContainEqual([
    ...["discover", "extract", "fetch", "parse", "publish"],
  ]);
});
