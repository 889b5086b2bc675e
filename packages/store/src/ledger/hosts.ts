import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "./tables.ts";

/** How a host wants to be asked. */
export interface HostRule {
  /** From the beginning of one request to that of the next. */
  readonly gapMs: number;
  /** Requests at a time. */
  readonly atOnce: number;
}

interface Asking extends HostRule {
  readonly inputId: string;
  /** After so long a visit that never ended is over. */
  readonly holdMs: number;
}

/**
 * Asks for leave to visit a host: 0 is leave, anything else the milliseconds after which to ask again. Times are
 * given out one after the other, so that of a thousand inputs of one host each asks again once and not all at once;
 * who comes back at the time that it was given (`hasTurn`) needs no other.
 */
export async function askHost(
  db: Kysely<LedgerTables>,
  host: string,
  { hasTurn, ...asking }: Asking & { readonly hasTurn: boolean },
): Promise<number> {
  return db.transaction().execute(async (change) => {
    await sql`INSERT INTO recount.host (name, next_at) VALUES (${host}, clock_timestamp())
      ON CONFLICT (name) DO NOTHING`.execute(change);
    const { rows } = await sql<{ readonly closed: number | null; readonly next: number }>`
      SELECT extract(epoch FROM closed_until - clock_timestamp())::float8 * 1000 AS closed,
        extract(epoch FROM next_at - clock_timestamp())::float8 * 1000 AS next
      FROM recount.host WHERE name = ${host} FOR UPDATE`.execute(change);
    const next = rows[0]?.next ?? 0;
    const closed = rows[0]?.closed ?? 0;
    if (!hasTurn || closed > 0) {
      const waitMs = Math.max(0, next, closed);
      await takeTurn(change, host, waitMs + asking.gapMs);
      if (waitMs > 0) return Math.ceil(waitMs);
    }
    return (await beginVisit(change, host, asking)) ? 0 : Math.max(asking.gapMs, 250);
  });
}

async function takeTurn(change: Kysely<LedgerTables>, host: string, ms: number): Promise<void> {
  await sql`UPDATE recount.host SET next_at = clock_timestamp() + ${ms / 1000} * interval '1 second'
    WHERE name = ${host}`.execute(change);
}

async function beginVisit(
  change: Kysely<LedgerTables>,
  host: string,
  { inputId, atOnce, holdMs }: Asking,
): Promise<boolean> {
  await sql`DELETE FROM recount.visit
    WHERE host = ${host} AND (ends_by < clock_timestamp() OR input_id = ${inputId})`.execute(
    change,
  );
  const { rows } = await sql<{ readonly count: number }>`
    SELECT count(*)::int AS count FROM recount.visit WHERE host = ${host}`.execute(change);
  if ((rows[0]?.count ?? 0) >= atOnce) return false;
  await sql`INSERT INTO recount.visit (host, input_id, ends_by)
    VALUES (${host}, ${inputId}, clock_timestamp() + ${holdMs / 1000} * interval '1 second')`.execute(
    change,
  );
  return true;
}

/** A visit is over; `leaveAloneMs` is what the host has asked for, of everybody. */
export async function endVisit(
  db: Kysely<LedgerTables>,
  host: string,
  { inputId, leaveAloneMs = 0 }: { readonly inputId: string; readonly leaveAloneMs?: number },
): Promise<void> {
  await db.deleteFrom("visit").where("host", "=", host).where("input_id", "=", inputId).execute();
  if (leaveAloneMs === 0) return;
  await sql`UPDATE recount.host SET closed_until =
      greatest(closed_until, clock_timestamp() + ${leaveAloneMs / 1000} * interval '1 second')
    WHERE name = ${host}`.execute(db);
}
