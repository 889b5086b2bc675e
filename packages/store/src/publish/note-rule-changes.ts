import { type Change, type DayPart, rulesMoved } from "@recount/core";
import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

interface Publication {
  readonly before: readonly DayPart[];
  readonly after: readonly DayPart[];
  readonly rulesVersion: string;
  readonly now: string;
}

/**
 * Notes for good which published values other rules have moved. Not those on which a document bears that is new since
 * the last publication, or of a source that was edited since: what moved them is not ours.
 */
export async function noteRuleChanges(
  db: Kysely<LedgerTables>,
  topic: string,
  { before, after, rulesVersion, now }: Publication,
): Promise<void> {
  const basis = await db
    .selectFrom("topic_basis")
    .select(["published_rules", sql<number>`published_upto::int`.as("upto")])
    .select((e) =>
      e
        .selectFrom("holding")
        .select(sql<number>`coalesce(max(id), 0)::int`.as("newest"))
        .as("newest"),
    )
    .where("topic", "=", topic)
    .executeTakeFirstOrThrow();
  const { published_rules: from, upto, newest } = basis;
  if (from !== null && from !== rulesVersion) {
    const rules = { from, to: rulesVersion };
    const moved = rulesMoved(changesOf(before), changesOf(after), rules);
    const others = moved.length === 0 ? nobody : await movedByOthers(db, topic, upto);
    for (const { change, documents } of moved) {
      if (others.keys.has(`${change.asOf} ${change.metric}`)) continue;
      if (documents.some((id) => others.edited.has(id))) continue;
      await addChange(db, topic, { change, to: rulesVersion, now });
    }
  }
  if (from === rulesVersion && upto === newest) return;
  await db
    .updateTable("topic_basis")
    .set({ published_rules: rulesVersion, published_upto: newest ?? 0 })
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

interface Others {
  /** Days and metrics on which a new document bears. */
  readonly keys: ReadonlySet<string>;
  /** Documents whose source says something else since. */
  readonly edited: ReadonlySet<string>;
}

const nobody: Others = { keys: new Set(), edited: new Set() };

async function movedByOthers(
  db: Kysely<LedgerTables>,
  topic: string,
  upto: number,
): Promise<Others> {
  const borne = await db
    .selectFrom("claim")
    .select(["as_of", "metric"])
    .distinct()
    .where("topic", "=", topic)
    .where("document_id", "in", (e) =>
      e
        .selectFrom("holding")
        .select("document_id")
        .groupBy("document_id")
        .having((having) => having.fn.min("holding.id"), ">", upto),
    )
    .execute();
  const edited = await db
    .selectFrom("holding as own")
    .innerJoin("holding as later", "later.input_id", "own.input_id")
    .select("own.document_id")
    .distinct()
    .where("later.id", ">", upto)
    .whereRef("later.id", ">", "own.id")
    .execute();
  return {
    keys: new Set(borne.map(({ as_of: asOf, metric }) => `${asOf} ${metric}`)),
    edited: new Set(edited.flatMap(({ document_id: id }) => id ?? [])),
  };
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
