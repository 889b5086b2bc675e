import { type Change, type DayPart, rulesMoved } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

/** How the rules, and the holdings, stand to those of the last publication. */
export interface RuleStep {
  readonly from: string | null;
  readonly to: string;
  readonly upto: number;
  readonly newest: number;
  /** Days and metrics that more than the rules may have moved, as `2018-08-30 children-in-custody`. */
  readonly others: ReadonlySet<string>;
}

/** Looks at what was published last, before anything is published in its place. */
export async function findRuleStep(
  db: Kysely<LedgerTables>,
  topic: string,
  rulesVersion: string,
): Promise<RuleStep> {
  const { from, upto, newest } = await db
    .selectFrom("topic_basis")
    .select(["published_rules as from", sql<number>`published_upto::int`.as("upto")])
    .select((e) =>
      e
        .selectFrom("holding")
        .select(sql<number>`coalesce(max(id), 0)::int`.as("newest"))
        .as("newest"),
    )
    .where("topic", "=", topic)
    .executeTakeFirstOrThrow();
  const moved = from !== null && from !== rulesVersion;
  const others = moved ? await movedByOthers(db, topic, upto) : [];
  return { from, to: rulesVersion, upto, newest: newest ?? 0, others: new Set(others) };
}

interface Publication {
  readonly before: readonly DayPart[];
  readonly after: readonly DayPart[];
  readonly step: RuleStep;
  readonly now: string;
}

/** Notes for good which published values other rules have moved. */
export async function noteRuleChanges(
  db: Kysely<LedgerTables>,
  topic: string,
  { before, after, step: { from, to, upto, newest, others }, now }: Publication,
): Promise<void> {
  if (from !== null && from !== to) {
    for (const change of rulesMoved(changesOf(before), changesOf(after), { from, to })) {
      if (!others.has(`${change.asOf} ${change.metric}`)) {
        await addChange(db, topic, { change, to, now });
      }
    }
  }
  if (from === to && upto === newest) return;
  await db
    .updateTable("topic_basis")
    .set({ published_rules: to, published_upto: newest })
    .where("topic", "=", topic)
    .execute();
}

/** Every value that rules have moved, by day, in the order in which they did. */
export async function listRuleChanges(
  db: Kysely<LedgerTables>,
  topic: string,
): Promise<readonly Change[]> {
  const rows = await db
    .selectFrom("rule_change")
    .select("change")
    .where("topic", "=", topic)
    .orderBy("as_of")
    .orderBy("noted_at")
    .orderBy(sql`metric COLLATE "C"`)
    .execute();
  return rows.map(({ change }) => change);
}

function changesOf(parts: readonly DayPart[]): readonly Change[] {
  return parts.flatMap(({ changes }) => changes);
}

/**
 * Where a document bears that is new since the last publication, or bore that is of a source edited since: what moved
 * such a value is not our rules.
 */
async function movedByOthers(
  db: Kysely<LedgerTables>,
  topic: string,
  upto: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly key: string }>`
    SELECT as_of || ' ' || metric AS key FROM recount.claim
    WHERE topic = ${topic} AND document_id IN (
      SELECT document_id FROM recount.holding GROUP BY document_id HAVING min(id) > ${upto})
    UNION
    SELECT as_of || ' ' || borne.key FROM recount.publication,
      json_each(bearing) AS borne, json_array_elements_text(borne.value) AS document_id
    WHERE topic = ${topic} AND document_id IN (
      SELECT own.document_id FROM recount.holding AS own JOIN recount.holding AS later USING (input_id)
      WHERE later.id > ${upto} AND later.id > own.id)`.execute(db);
  return rows.map(({ key }) => key);
}

async function addChange(
  db: Kysely<LedgerTables>,
  topic: string,
  { change, to, now }: { readonly change: Change; readonly to: string; readonly now: string },
): Promise<void> {
  const { asOf: as_of, metric } = change;
  const told = { noted_at: now, change: JSON.stringify(change) };
  await db
    .insertInto("rule_change")
    .values({ topic, as_of, metric, to_rules: to, ...told })
    .onConflict((conflict) =>
      conflict.columns(["topic", "as_of", "metric", "to_rules"]).doUpdateSet(told),
    )
    .execute();
}
