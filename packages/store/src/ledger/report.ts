import { type Kysely, sql } from "kysely";
import { readingsUnder } from "./readings.ts";
import type { FailureReason, InputState, LedgerTables, Stage } from "./tables.ts";

/** An input and what became of it. */
export interface InputOutcome {
  readonly id: string;
  readonly source: string;
  readonly location: string;
  readonly state: InputState;
  readonly documentId: string | null;
  readonly figures: number;
  readonly failure: InputFailure | null;
}

export interface InputFailure {
  readonly stage: Stage;
  readonly code: string;
  readonly message: string;
  readonly reason: FailureReason;
  readonly attempts: number;
}

export interface StateCount {
  readonly state: InputState;
  readonly stage: Stage | null;
  readonly count: number;
}

function outcomes(db: Kysely<LedgerTables>, rulesVersion: string) {
  return db
    .selectFrom("input")
    .leftJoin(readingsUnder(db, rulesVersion), "extraction.document_id", "input.document_id")
    .select(["input.id", "source", "location", "state", "input.document_id", "stage", "code"])
    .select(["message", "reason", "attempts"])
    .select(sql<number>`coalesce(json_array_length(figures), 0)`.as("figures"))
    .orderBy(sql`source COLLATE "C"`)
    .orderBy("input.id");
}

type OutcomeRow = Awaited<ReturnType<ReturnType<typeof outcomes>["execute"]>>[number];

function toOutcome(row: OutcomeRow): InputOutcome {
  const { id, source, location, state, stage, code, message, reason, attempts } = row;
  const failure =
    stage === null || code === null || reason === null
      ? null
      : { stage, code, message: message ?? "", reason, attempts };
  const documentId = row.document_id;
  return { id, source, location, state, documentId, figures: row.figures, failure };
}

/** All inputs of one run, by source. */
export async function listRun(
  db: Kysely<LedgerTables>,
  runId: string,
  rulesVersion: string,
): Promise<readonly InputOutcome[]> {
  const rows = await outcomes(db, rulesVersion).where("run_id", "=", runId).execute();
  return rows.map(toOutcome);
}

export async function listFailed(
  db: Kysely<LedgerTables>,
  rulesVersion: string,
): Promise<readonly InputOutcome[]> {
  const rows = await outcomes(db, rulesVersion).where("state", "=", "failed").execute();
  return rows.map(toOutcome);
}

/** How many inputs stand where: of one run, or of all. */
export async function countStates(
  db: Kysely<LedgerTables>,
  runId?: string,
): Promise<readonly StateCount[]> {
  const counts = db
    .selectFrom("input")
    .select(["state", "stage", sql<number>`count(*)::int`.as("count")])
    .groupBy(["state", "stage"])
    .orderBy("state")
    .orderBy("stage");
  return (runId === undefined ? counts : counts.where("run_id", "=", runId)).execute();
}

export interface Holdings {
  /** Documents that stand for an input and could be read, and their figures. */
  readonly documents: number;
  readonly figures: number;
  readonly topics: readonly { readonly topic: string; readonly snapshots: number }[];
}

export async function countHoldings(
  db: Kysely<LedgerTables>,
  rulesVersion: string,
): Promise<Holdings> {
  const held = await db
    .selectFrom("extraction")
    .select([
      sql<number>`count(*)::int`.as("documents"),
      sql<number>`coalesce(sum(json_array_length(figures)), 0)::int`.as("figures"),
    ])
    .where("rules_version", "=", rulesVersion)
    .where("document_id", "in", (e) =>
      e.selectFrom("input").select("document_id").where("document_id", "is not", null),
    )
    .executeTakeFirst();
  const topics = await db
    .selectFrom("publication")
    .select(["topic", sql<number>`count(*)::int`.as("snapshots")])
    .groupBy("topic")
    .orderBy("topic")
    .execute();
  return { documents: held?.documents ?? 0, figures: held?.figures ?? 0, topics };
}
