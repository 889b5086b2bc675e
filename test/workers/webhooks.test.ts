import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Engine,
  openEngine,
  requeue,
  runPipeline,
  status,
  type Webhook,
} from "@recount/workers";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { freshDataDir, now } from "../store/embedded.ts";
import { layOut, type Place, topic } from "./papers.ts";
import { openReceiver } from "./receiver.ts";

const secret = `whsec_${Buffer.from("a key of no less than 24 bytes").toString("base64")}`;
const older = `whsec_${Buffer.from("the key that was used before it").toString("base64")}`;
const march = "As of March 4, 2030, 212 claims were filed over the ferry.\n";

let engine: Engine;
beforeAll(async () => {
  const tuning = { attempts: 3, firstDelayMs: 5 };
  engine = await openEngine({ dataDir: await freshDataDir(), tuning, now: () => now });
});
afterAll(() => engine?.close());
afterEach(async () => {
  for (const table of ["delivery", "input", "document", "topic_basis", "publication"] as const) {
    await engine.ledger.db.deleteFrom(table).execute();
  }
});

/** The verifier holds timestamps to the real clock. */
const today = () => new Date().toISOString();

const look = () => status(engine, { topics: [topic], on: "2030-01-01" });

function run(place: Place, webhooks: readonly Webhook[], at: () => string = today) {
  return runPipeline({
    ...{ sources: [place.folder], topics: [topic], outDir: place.outDir, dataDir: "", engine },
    ...{ webhooks, now: at },
  });
}

function hookTo(url: string, more: Partial<Webhook> = {}): Webhook {
  return { name: "press", url, secret, allowPrivate: true, limits: { deadlineMs: 300 }, ...more };
}

it("tells what changed, signed, and again only what changes next", async () => {
  const place = layOut({ "march.txt": march });
  const { url, received } = await openReceiver([204]);
  const hook = hookTo(url, { secret: `${secret} ${older}` });
  await run(place, [hook, hookTo(url, { name: "other", topics: ["something-else"] })]);
  await run(place, [hook]);
  expect(received).toHaveLength(1);
  const [first] = received;
  for (const key of [secret, older]) {
    const told = new Verifier(key).verify(first?.body ?? "", { ...first?.headers });
    expect(told).toMatchObject({
      type: "topic.changed",
      data: {
        ...{ topic: "ferry-claims", withdrawn: [], omitted: 0 },
        changes: [{ metric: "claims-filed", asOf: "2030-03-04", value: 212, cause: "stated" }],
      },
    });
  }
  expect(() => new Verifier(secret).verify(`${first?.body} `, { ...first?.headers })).toThrow();
  expect(first?.headers["content-type"]).toBe("application/json");

  const april = march.replace("March 4", "April 8").replace("212", "240");
  writeFileSync(join(place.folder, "april.txt"), april);
  await run(place, [hook]);
  writeFileSync(join(place.folder, "april.txt"), "The ferry company gave no number of claims.\n");
  await run(place, [hook]);
  const told = received.slice(1).map(({ body }) => JSON.parse(body).data);
  expect(told).toMatchObject([
    { changes: [{ asOf: "2030-04-08", value: 240, previous: { value: 212 } }], withdrawn: [] },
    { changes: [], withdrawn: [{ metric: "claims-filed", asOf: "2030-04-08" }] },
  ]);
  expect((await look()).deliveries).toEqual({ waiting: 0, delivered: 3, stuck: [] });
});

it("tries again with the same id and body where the server fails, stalls or sends on", async () => {
  const place = layOut({ "march.txt": march });
  const { url, received } = await openReceiver([
    ...[503, "stall" as const],
    (response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end(),
    "flood",
  ]);
  await run(place, [hookTo(url)]);
  expect(received).toHaveLength(3);
  const [stuck] = (await look()).deliveries.stuck;
  expect(stuck).toMatchObject({
    state: "waiting",
    attempts: 3,
    trouble: "the server answered 307",
  });
  await run(place, [hookTo(url)], () => "2099-01-01T00:00:00Z");
  await run(place, [hookTo(url)], () => "2099-01-02T00:00:00Z");
  expect(received).toHaveLength(4);
  const ids = received.map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids)).toEqual(new Set([stuck?.id]));
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(received.at(-1)?.headers["webhook-timestamp"]).toBe("4070908800");
  expect((await look()).deliveries).toMatchObject({ delivered: 1, stuck: [] });
});

it("sends nothing more to an address that is gone, until a person says so", async () => {
  const place = layOut({ "march.txt": march });
  const { url, received } = await openReceiver([410, 204]);
  await run(place, [hookTo(url)]);
  const april = march.replace("March 4", "April 8").replace("212", "240");
  writeFileSync(join(place.folder, "april.txt"), april);
  await run(place, [hookTo(url)]);
  expect(received).toHaveLength(1);
  const { stuck } = (await look()).deliveries;
  expect(stuck.map(({ state, trouble }) => [state, trouble])).toEqual([
    ["gone", "the server answered 410"],
    ["gone", "its address has answered 410: nothing more is sent there"],
  ]);
  await requeue(
    engine,
    stuck.map(({ id }) => id),
  );
  await run(place, [hookTo(url)]);
  expect(received).toHaveLength(3);
  expect((await look()).deliveries).toMatchObject({ delivered: 2, stuck: [] });
});

it("goes to no private address unless that is allowed", async () => {
  const place = layOut({ "march.txt": march });
  const { url, received } = await openReceiver([204]);
  const name = url.replace("127.0.0.1", "localhost");
  await run(place, [
    hookTo(url, { allowPrivate: false }),
    hookTo(name, { name: "by-name", allowPrivate: false }),
  ]);
  expect(received).toEqual([]);
  const { stuck } = (await look()).deliveries;
  expect(stuck.map(({ state }) => state)).toEqual(["failed", "failed"]);
  expect(stuck.every(({ trouble }) => trouble?.includes("private or local address"))).toBe(true);
});
