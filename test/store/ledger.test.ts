import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  FolderHeldError,
  inputIdOf,
  lockFolder,
  type Migration,
  migrate,
  NewerLedgerError,
  openLedger,
  recordFailure,
  recordFetched,
  recordInputs,
  requeueInputs,
} from "@recount/store";
import { expect, it, onTestFinished } from "vitest";
import { onEachDatabase } from "./databases.ts";
import { freshDataDir, now, temporaryFolder } from "./embedded.ts";

const input = { source: "a.txt", location: "/in/a.txt" };
const id = inputIdOf(input);
const sha256 = "a".repeat(64);
const capture = { ...input, sha256, size: 1 };

it("makes its folder on the first call, and again where a kill left half of one", async () => {
  const directory = join(temporaryFolder(), ".recount");
  mkdirSync(join(directory, "db/base"), { recursive: true });
  writeFileSync(join(directory, "db/PG_VERSION"), "1");
  const ledger = await openLedger({ directory }, now);
  await recordInputs(ledger.db, [input], { runId: "one", now });
  await ledger.close();
  expect(existsSync(join(directory, "lock"))).toBe(false);
  const again = await openLedger({ directory }, now);
  expect(await again.db.selectFrom("input").select("source").execute()).toEqual([
    { source: "a.txt" },
  ]);
  await again.close();
});

onEachDatabase("runs each migration once, in order, and all of them or none", async (open) => {
  const { db } = await open();
  const first: Migration = { version: 101, name: "first", sql: "CREATE TABLE extra (n int)" };
  const broken: Migration = { version: 102, name: "broken", sql: "CREATE TABLE oops (n nonsense)" };
  await expect(migrate(db, now, [first, broken])).rejects.toThrow("nonsense");
  await migrate(db, now, [first]);
  await migrate(db, now, [first]);
  const rows = await db.selectFrom("migration").select(["version", "name"]).execute();
  expect(rows.at(-1)).toEqual({ version: 101, name: "first" });
});

onEachDatabase(
  "runs a step that came to the house after one with a higher number",
  async (open) => {
    const { db } = await open();
    const late: Migration = { version: 101, name: "late", sql: "CREATE TABLE late (n int)" };
    const early: Migration = { version: 102, name: "early", sql: "CREATE TABLE early (n int)" };
    await migrate(db, now, [early]);
    await migrate(db, now, [late, early]);
    const rows = await db
      .selectFrom("migration")
      .select("name")
      .where("version", ">", 100)
      .execute();
    expect(rows.map(({ name }) => name).sort()).toEqual(["early", "late"]);
    await expect(migrate(db, now, [late])).rejects.toThrow(NewerLedgerError);
  },
);

it("refuses a ledger that a newer version has changed", async () => {
  const directory = await freshDataDir();
  const ledger = await openLedger({ directory }, now);
  await ledger.db
    .insertInto("migration")
    .values({ version: 999, name: "from the future", applied_at: now })
    .execute();
  await ledger.close();
  const opening = openLedger({ directory }, now);
  await expect(opening).rejects.toThrow(NewerLedgerError);
  await expect(opening).rejects.toThrow(/schema version 999.*update Recount/);
  // The refusal lets go of the folder.
  lockFolder(directory).release();
});

it("refuses a second opening that wants to be alone, naming the folder and who holds it", async () => {
  const directory = await freshDataDir();
  const ledger = await openLedger({ directory }, now);
  const command = "recount worker";
  const opening = openLedger({ directory, alone: true }, now);
  await expect(opening).rejects.toThrow(FolderHeldError);
  await ledger.close();
  const other = await openLedger({ directory, command }, now);
  await expect(openLedger({ directory, alone: true }, now)).rejects.toThrow(
    `by process ${process.pid} (recount worker, since ${now})`,
  );
  await other.close();
});

it("refuses while another process holds the folder, and opens once that one is killed", async () => {
  const directory = await freshDataDir();
  const holder = spawn(process.execPath, [join(import.meta.dirname, "hold-ledger.ts"), directory]);
  onTestFinished(() => void holder.kill("SIGKILL"));
  await once(holder.stdout, "data");
  await expect(openLedger({ directory, alone: true }, now)).rejects.toThrow(
    `${directory} is in use by process ${holder.pid}`,
  );
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const ledger = await openLedger({ directory }, now);
  const rows = await ledger.db.selectFrom("input").select("source").execute();
  expect(rows.length).toBeGreaterThan(0);
  await ledger.close();
});

it("is not held by a dead process whose id another has now", () => {
  const folder = temporaryFolder();
  // This process's own parent lives, and did not begin at the dawn of time.
  writeFileSync(join(folder, "lock"), `${process.ppid} 1`);
  lockFolder(folder).release();
});

onEachDatabase("keeps one row for an input, however often it is found", async (open) => {
  const { db } = await open();
  await recordInputs(db, [input, input], { runId: "one", now });
  await recordInputs(db, [{ ...input, source: "in/a.txt" }], { runId: "two", now });
  const rows = await db.selectFrom("input").select(["id", "source", "run_id"]).execute();
  expect(rows).toEqual([{ id, source: "in/a.txt", run_id: "two" }]);
});

onEachDatabase("has no room for double or half-told rows", async (open) => {
  const { db, queuePool } = await open();
  await recordInputs(db, [input], { runId: "one", now });
  const twin = `INSERT INTO recount.input (id, source, location, state, run_id, first_seen_at, updated_at)
    VALUES ('${"b".repeat(64)}', 'a.txt', '/in/a.txt', 'waiting', 'one', '${now}', '${now}')`;
  await expect(queuePool.query(twin)).rejects.toMatchObject({ code: "23505" });
  const bare = "UPDATE recount.input SET state = 'failed'";
  await expect(queuePool.query(bare)).rejects.toMatchObject({ code: "23514" });
  const orphan = `INSERT INTO recount.extraction VALUES ('${sha256}', '1', '[]', '[]', '{}', '${now}')`;
  await expect(queuePool.query(orphan)).rejects.toMatchObject({ code: "23503" });
});

onEachDatabase(
  "records a failure whose words the database could not hold, and forgets it on a requeue",
  async (open) => {
    const { db } = await open();
    await recordInputs(db, [input], { runId: "one", now });
    await recordFetched(db, id, { sha256, capture, now });
    await recordFailure(
      db,
      { contentSha256: sha256 },
      {
        ...{ stage: "parse", code: "odd", message: "a\u0000b", reason: "data", attempts: 1, now },
      },
    );
    const failed = await db.selectFrom("input").select(["state", "message", "capture"]).execute();
    expect(failed).toEqual([{ state: "failed", message: "a\ufffdb", capture }]);
    expect(await requeueInputs(db, ["not an id"], { now })).toEqual([]);
    expect(await requeueInputs(db, [id.slice(0, 12)], { now })).toEqual([id]);
    const waiting = await db.selectFrom("input").select(["state", "code"]).execute();
    expect(waiting).toEqual([{ state: "waiting", code: null }]);
  },
);
