import type { Capture, Input } from "@recount/ingest";
import { type Kysely, sql } from "kysely";
import { sha256Of } from "../blobs.ts";
import { lockDocument, refuseForgotten } from "./forgotten.ts";
import type { FailureReason, InputRow, LedgerTables, Stage } from "./tables.ts";

export interface RunMark {
  readonly runId: string;
  readonly now: string;
}

export interface Failure {
  readonly stage: Stage;
  readonly code: string;
  readonly message: string;
  readonly reason: FailureReason;
  readonly attempts: number;
  readonly now: string;
}

export interface Retaking extends RunMark {
  /** Inputs that came to an outcome after this instant stay as they are. */
  readonly settledSince?: string;
}

export type UnsettledInput = Pick<InputRow, "id" | "state" | "content_sha256" | "document_id">;

/** The run of inputs that nobody works on: the next run may take them up at once. */
export const unclaimed = "unclaimed";
/** The run of inputs that the standing workers take care of; a shared ledger's other runs leave them alone. */
export const standing = "workers";

const unsettledStates = ["waiting", "fetched", "parsed"] as const;
const noFailure = { stage: null, code: null, message: null, reason: null, attempts: 0 } as const;

export function inputIdOf({ location }: Input): string {
  return sha256Of(location);
}

/** Takes inputs up for a run: each is to be fetched, whatever became of it before. The ids are of those taken up. */
export async function recordInputs(
  db: Kysely<LedgerTables>,
  places: readonly Input[],
  { runId, now, settledSince }: Retaking,
): Promise<readonly string[]> {
  const byId = new Map(places.map((place) => [inputIdOf(place), place]));
  const rows = [...byId].map(([id, { source, location }]) => ({
    ...{ id, source, location, state: "waiting" as const, ...noFailure },
    ...{ run_id: runId, first_seen_at: now, updated_at: now },
  }));
  const taken = new Set<string>();
  for (let from = 0; from < rows.length; from += 500) {
    const some = await db
      .insertInto("input")
      .values(rows.slice(from, from + 500))
      .onConflict((conflict) => {
        const again = conflict.column("id").doUpdateSet((e) => ({
          ...{ source: e.ref("excluded.source"), state: "waiting", ...noFailure },
          ...{ run_id: runId, updated_at: now },
        }));
        if (settledSince === undefined) return again;
        const settled = sql<boolean>`input.state IN ('done', 'failed')`;
        const lately = sql<boolean>`input.updated_at > ${settledSince}`;
        return again.where(sql<boolean>`NOT (${settled} AND ${lately})`);
      })
      .returning("id")
      .execute();
    for (const { id } of some) taken.add(id);
  }
  return [...byId.keys()].filter((id) => taken.has(id));
}

/** Takes up what is unclaimed, and what a run left unfinished and did not touch since `untouchedSince`. */
export async function adoptUnsettled(
  db: Kysely<LedgerTables>,
  untouchedSince: string,
  { runId, now, except }: RunMark & { readonly except?: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable("input")
    .set({ run_id: runId, updated_at: now })
    .where("state", "in", unsettledStates)
    .where((e) =>
      e.or([e("updated_at", "<=", new Date(untouchedSince)), e("run_id", "=", unclaimed)]),
    )
    .where("run_id", "not in", [runId, except ?? runId])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Lets go of what a run did not get to. */
export async function releaseUnsettled(db: Kysely<LedgerTables>, runId: string): Promise<void> {
  await db
    .updateTable("input")
    .set({ run_id: unclaimed })
    .where("run_id", "=", runId)
    .where("state", "in", unsettledStates)
    .execute();
}

/** A run's inputs that want work yet. */
export function listUnsettled(
  db: Kysely<LedgerTables>,
  runId: string,
): Promise<readonly UnsettledInput[]> {
  return db
    .selectFrom("input")
    .select(["id", "state", "content_sha256", "document_id"])
    .where("run_id", "=", runId)
    .where("state", "in", unsettledStates)
    .orderBy("id")
    .execute();
}

export async function findInput(
  db: Kysely<LedgerTables>,
  id: string,
): Promise<InputRow | undefined> {
  return db.selectFrom("input").selectAll().where("id", "=", id).executeTakeFirst();
}

/** The input whose capture stands for these bytes: the same one, whichever came first. */
export async function findInputOf(
  db: Kysely<LedgerTables>,
  contentSha256: string,
): Promise<InputRow | undefined> {
  return db
    .selectFrom("input")
    .selectAll()
    .where("content_sha256", "=", contentSha256)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
}

/** Notes that an input's bytes are here; throws `ForgottenError` where they, or what came from it, were forgotten. */
export async function recordFetched(
  db: Kysely<LedgerTables>,
  id: string,
  fetched: { readonly sha256: string; readonly capture: Capture; readonly now: string },
): Promise<void> {
  const { sha256, capture, now } = fetched;
  const row = { content_sha256: sha256, capture: JSON.stringify(capture), updated_at: now };
  await db.transaction().execute(async (change) => {
    await lockDocument(change, sha256);
    await refuseForgotten(change, { documentId: sha256, inputId: id });
    await change
      .updateTable("input")
      .set({ state: "fetched", ...row, ...noFailure })
      .where("id", "=", id)
      .execute();
  });
}

/** Records why inputs have no figures: one by its id, or all that wait on the same bytes. */
export async function recordFailure(
  db: Kysely<LedgerTables>,
  which: { readonly id: string } | { readonly contentSha256: string },
  failure: Failure,
): Promise<void> {
  const { stage, code, reason, attempts, now } = failure;
  // PostgreSQL's text holds no NUL, and a server's or a parser's words may.
  const message = failure.message.replaceAll("\u0000", "\ufffd");
  const update = db
    .updateTable("input")
    .set({ state: "failed", stage, code, message, reason, attempts, updated_at: now });
  await ("id" in which
    ? update.where("id", "=", which.id)
    : update
        .where("content_sha256", "=", which.contentSha256)
        .where("state", "in", ["fetched", "parsed"])
  ).execute();
}
