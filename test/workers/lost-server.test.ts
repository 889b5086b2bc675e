import { recordInputs } from "@recount/store";
import { openEngine, plainIngest, versions } from "@recount/workers";
import { expect, it, onTestFinished } from "vitest";
import { startPostgres } from "../provide-postgres.ts";
import { freshDataDir, now } from "../store/embedded.ts";
import { layOut } from "./papers.ts";
import { isSettled, standingWorker, until } from "./standing-worker.ts";

const tuning = { versions, attempts: 2, firstDelayMs: 5, lockMs: 1000, onTrouble: () => {} };

it("waits for a database that has crashed, and loses and doubles nothing", async () => {
  const server = await startPostgres();
  onTestFinished(() => server.stop());
  const environment = { databaseUrl: server.url };
  const engine = await openEngine({ dataDir: await freshDataDir(), environment, tuning });
  onTestFinished(() => engine.close());
  const place = layOut();
  const inputs = await plainIngest.discover(place.folder);
  await recordInputs(engine.ledger.db, inputs, { runId: "test", now });
  let parsed = 0;
  const worker = await standingWorker(engine, place, {
    ingest: {
      ...plainIngest,
      async parse(capture, bytes) {
        parsed += 1;
        // In the midst of the work, with results that cannot be written.
        if (parsed === 2) await server.crash();
        return plainIngest.parse(capture, bytes);
      },
    },
  });
  await until(() => worker.troubles().length > 0);
  const troubled = worker.said.filter(({ level }) => level === "error").length;
  expect(troubled).toBeGreaterThan(0);
  await server.start();
  await until(() => isSettled(engine, inputs.length));
  await until(() => worker.troubles().length === 0);
  const { db } = engine.ledger;
  const rows = await db.selectFrom("input").select(["source", "code"]).orderBy("source").execute();
  expect(rows.filter(({ code }) => code !== null)).toEqual([
    { source: "empty.txt", code: "empty" },
    { source: "picture.txt", code: "not-a-document" },
  ]);
  const holdings = await db.selectFrom("holding").select(["input_id", "document_id"]).execute();
  expect(holdings).toHaveLength(5);
});
