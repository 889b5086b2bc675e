import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

export interface ScheduleState {
  readonly source: string;
  /** The rule as it was when the source was last put on it. */
  readonly rule: string;
  /** When that was. */
  readonly since: Date;
  readonly firedAt: Date | null;
  /** Firings that did not come by themselves. */
  readonly missed: number;
  /** The database's own now, which the other instants are to be held against. */
  readonly now: Date;
}

/** Puts sources on their schedules, and takes others off: a changed rule counts from now on. */
export async function recordSchedules(
  db: Kysely<LedgerTables>,
  rules: ReadonlyMap<string, string>,
): Promise<void> {
  await db.transaction().execute(async (change) => {
    for (const [source, rule] of rules) {
      await sql`INSERT INTO recount.schedule (source, rule) VALUES (${source}, ${rule})
        ON CONFLICT (source) DO UPDATE SET rule = excluded.rule, since = clock_timestamp()
        WHERE schedule.rule <> excluded.rule`.execute(change);
    }
    const names = [...rules.keys()];
    await sql`DELETE FROM recount.schedule WHERE NOT source = ANY (${names}::text[])`.execute(
      change,
    );
  });
}

export async function listSchedules(db: Kysely<LedgerTables>): Promise<readonly ScheduleState[]> {
  const rows = await db
    .selectFrom("schedule")
    .select(["source", "rule", "since", "fired_at", "missed"])
    .select(sql<Date>`clock_timestamp()`.as("now"))
    .orderBy("source")
    .execute();
  return rows.map(({ fired_at: firedAt, ...row }) => ({ ...row, firedAt }));
}

/** A source is being looked into. */
export async function recordFiring(db: Kysely<LedgerTables>, source: string): Promise<void> {
  await sql`UPDATE recount.schedule SET fired_at = clock_timestamp()
    WHERE source = ${source}`.execute(db);
}

export async function recordMissed(db: Kysely<LedgerTables>, source: string): Promise<void> {
  await sql`UPDATE recount.schedule SET missed = missed + 1 WHERE source = ${source}`.execute(db);
}
