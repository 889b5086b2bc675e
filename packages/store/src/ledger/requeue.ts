import { type Kysely, type SqlBool, sql } from "kysely";
import { unclaimed } from "./inputs.ts";
import { recordOperation } from "./operations.ts";
import type { LedgerTables } from "./tables.ts";

/** Of the inputs that failed: those with a code or kind of reason, and those whose names fit ("*" is anything). */
export interface FailedAs {
  readonly reason?: string;
  readonly source?: string;
}

/** Inputs by their ids, whatever became of them, or of those that failed all or some. */
export type Which = readonly string[] | "all" | FailedAs;

/** Where an input starts anew; `failed` is the stage that it failed at. */
export const restarts = ["fetch", "parse", "extract", "failed"] as const;
export type Restart = (typeof restarts)[number];

export interface Requeueing {
  readonly now: string;
  readonly from?: Restart;
  /** Tells what would be done, and does nothing. */
  readonly dryRun?: boolean;
  /** Who asks, for the record. */
  readonly by?: string;
}

/** An id may be given by its beginning, as it is shown; too short a one would name strangers. */
function matching(which: Which) {
  if (which === "all") return sql<SqlBool>`state = 'failed'`;
  if ("reason" in which || "source" in which) {
    const { reason = null, source = null } = which;
    const like = source?.replaceAll(/[\\%_]/g, "\\$&").replaceAll("*", "%") ?? null;
    return sql<SqlBool>`state = 'failed'
      AND (${reason}::text IS NULL OR code = ${reason} OR reason = ${reason})
      AND (${like}::text IS NULL OR source LIKE ${like})`;
  }
  const ids = Array.isArray(which) ? which.filter((id) => /^[0-9a-f]{8,64}$/.test(id)) : [];
  return sql<SqlBool>`id LIKE ANY (${ids.map((id) => `${id}%`)})`;
}

/** The state that makes an input begin at a stage, as far as what came before is there. */
function stateFor(from: Restart) {
  const stage = from === "failed" ? sql`coalesce(stage, 'fetch')` : sql`${from}::text`;
  return sql<"waiting">`CASE
    WHEN content_sha256 IS NULL OR ${stage} NOT IN ('parse', 'extract') THEN 'waiting'
    WHEN ${stage} = 'extract' AND EXISTS (
      SELECT FROM recount.document WHERE document.id = content_sha256 AND outcome IS NULL) THEN 'parsed'
    ELSE 'fetched' END`;
}

/**
 * Marks inputs to be worked on again by whoever works next. A document that could not be parsed is forgotten with it:
 * the same bytes get another try.
 */
export async function requeueInputs(
  db: Kysely<LedgerTables>,
  which: Which,
  { now, from = "fetch", dryRun = false, by }: Requeueing,
): Promise<readonly string[]> {
  if (Array.isArray(which) && which.length === 0) return [];
  const chosen = db.selectFrom("input").select("id").where(matching(which)).orderBy("id");
  if (dryRun) return (await chosen.execute()).map(({ id }) => id);
  return db.transaction().execute(async (change) => {
    const rows = await change
      .updateTable("input")
      .set({ state: stateFor(from), run_id: unclaimed, updated_at: now, attempts: 0 })
      .set({ stage: null, code: null, message: null, reason: null })
      .where(matching(which))
      .returning(["id", "content_sha256"])
      .execute();
    const contents = rows.flatMap(({ content_sha256: sha256 }) => sha256 ?? []);
    if (contents.length > 0) {
      await change
        .deleteFrom("document")
        .where("id", "in", contents)
        .where("outcome", "is not", null)
        .execute();
    }
    const ids = rows.map(({ id }) => id).sort();
    if (by !== undefined && ids.length > 0) {
      const asked = { which, from };
      await recordOperation(change, { command: "requeue", by, asked, changed: ids });
    }
    return ids;
  });
}
