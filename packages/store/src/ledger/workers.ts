import { type Kysely, sql } from "kysely";
import type { LedgerTables, Stage } from "./tables.ts";

export interface WorkerSelf {
  readonly id: string;
  readonly host: string;
  readonly pid: number;
  readonly stages: readonly Stage[];
  readonly version: string;
}

export interface StageTally {
  readonly stage: Stage;
  readonly done: number;
  readonly failed: number;
}

export interface Heartbeat {
  readonly self: WorkerSelf;
  readonly troubles: readonly string[];
  /** Jobs that ended since the last heartbeat. */
  readonly tallies: readonly StageTally[];
}

/** A worker that has been silent for so long is taken for dead. */
export const silentAfterMs = 45_000;

/** Says that a worker is there, and what it has done since it last said so. */
export async function recordHeartbeat(
  db: Kysely<LedgerTables>,
  { self, troubles, tallies }: Heartbeat,
): Promise<void> {
  const { id, host, pid, version } = self;
  await db.transaction().execute(async (change) => {
    await sql`INSERT INTO recount.worker (id, host, pid, stages, version, troubles)
      VALUES (${id}, ${host}, ${pid}, ${JSON.stringify(self.stages)}, ${version}, ${JSON.stringify(troubles)})
      ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp(), troubles = excluded.troubles`.execute(
      change,
    );
    for (const { stage, done, failed } of tallies) {
      await sql`INSERT INTO recount.tally (stage, minute, done, failed)
        VALUES (${stage}, date_trunc('minute', clock_timestamp()), ${done}, ${failed})
        ON CONFLICT (stage, minute) DO UPDATE
        SET done = tally.done + excluded.done, failed = tally.failed + excluded.failed`.execute(
        change,
      );
    }
    await sql`DELETE FROM recount.tally WHERE minute < clock_timestamp() - interval '1 day'`.execute(
      change,
    );
    await sql`DELETE FROM recount.worker WHERE seen_at < clock_timestamp() - interval '1 day'`.execute(
      change,
    );
  });
}

/** A worker that ends in order is not missed. */
export async function signOff(db: Kysely<LedgerTables>, id: string): Promise<void> {
  await db.deleteFrom("worker").where("id", "=", id).execute();
}

export interface KnownWorker extends WorkerSelf {
  readonly troubles: readonly string[];
  readonly alive: boolean;
  readonly silentForMs: number;
}

/** Every worker that did not end in order within the last day. */
export async function listWorkers(db: Kysely<LedgerTables>): Promise<readonly KnownWorker[]> {
  const rows = await db
    .selectFrom("worker")
    .select(["id", "host", "pid", "stages", "version", "troubles"])
    .select(
      sql<number>`extract(epoch FROM clock_timestamp() - seen_at)::float8 * 1000`.as("silent"),
    )
    .orderBy("started_at")
    .orderBy("id")
    .execute();
  return rows.map(({ silent, ...row }) => ({
    ...row,
    silentForMs: Math.max(0, Math.round(silent)),
    alive: silent < silentAfterMs,
  }));
}

/** Jobs a minute that ended in each stage, over the last five whole minutes. */
export async function measureRates(
  db: Kysely<LedgerTables>,
): Promise<Readonly<Partial<Record<Stage, number>>>> {
  const { rows } = await sql<{ readonly stage: Stage; readonly rate: number }>`
    SELECT stage, sum(done + failed)::float8 / 5 AS rate FROM recount.tally
    WHERE minute >= date_trunc('minute', clock_timestamp()) - interval '5 minutes'
      AND minute < date_trunc('minute', clock_timestamp())
    GROUP BY stage`.execute(db);
  return Object.fromEntries(rows.map(({ stage, rate }) => [stage, rate]));
}

/** Jobs that ended in each stage within the last day. */
export async function countEnded(db: Kysely<LedgerTables>): Promise<readonly StageTally[]> {
  return db
    .selectFrom("tally")
    .select(["stage", sql<number>`sum(done)::int`.as("done")])
    .select(sql<number>`sum(failed)::int`.as("failed"))
    .groupBy("stage")
    .execute();
}
