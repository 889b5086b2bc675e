import { type Kysely, type Selectable, sql } from "kysely";
import type { DeliveryTable } from "./delivery-table.ts";
import type { LedgerTables } from "./tables.ts";

export type DeliveryRow = Selectable<DeliveryTable>;

/** Writes down what is to be sent to each webhook. */
export async function recordDeliveries(
  db: Kysely<LedgerTables>,
  webhooks: readonly string[],
  { topic, body, now }: { readonly topic: string; readonly body: string; readonly now: string },
): Promise<void> {
  if (webhooks.length === 0) return;
  const rows = webhooks.map((webhook) => ({ webhook, topic, body, next_at: now, created_at: now }));
  await db.insertInto("delivery").values(rows).execute();
}

/** The webhooks' deliveries whose time has come, oldest first. */
export async function listDueDeliveries(
  db: Kysely<LedgerTables>,
  webhooks: readonly string[],
  now: string,
): Promise<readonly Pick<DeliveryRow, "id" | "attempts">[]> {
  if (webhooks.length === 0) return [];
  return db
    .selectFrom("delivery")
    .select(["id", "attempts"])
    .where("state", "=", "waiting")
    .where("webhook", "in", webhooks)
    .where("next_at", "<=", new Date(now))
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Takes a delivery in hand for a while; `undefined` if it needs no sending, or somebody else sends it. */
export async function takeDelivery(
  db: Kysely<LedgerTables>,
  id: string,
  { now, holdMs, url }: { readonly now: string; readonly holdMs: number; readonly url: string },
): Promise<DeliveryRow | undefined> {
  return db
    .updateTable("delivery")
    .set((e) => ({
      attempts: e("attempts", "+", 1),
      url,
      taken_until: new Date(Date.parse(now) + holdMs).toISOString(),
    }))
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where((e) => e.or([e("taken_until", "is", null), e("taken_until", "<=", new Date(now))]))
    .returningAll()
    .executeTakeFirst();
}

/** What came of a try, or why there is none. */
export interface DeliveryOutcome {
  readonly state: DeliveryRow["state"];
  readonly trouble?: string;
  readonly now: string;
  /** When to try again. */
  readonly nextAt?: string;
}

export async function recordOutcome(
  db: Kysely<LedgerTables>,
  id: string,
  { state, trouble, now, nextAt }: DeliveryOutcome,
): Promise<void> {
  await db
    .updateTable("delivery")
    .set({ state, taken_until: null, trouble: trouble?.replaceAll("\u0000", "\ufffd") ?? null })
    .set(nextAt === undefined ? {} : { next_at: nextAt })
    .set(state === "delivered" ? { delivered_at: now } : {})
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Whether a webhook has answered that nothing more is to be sent to its address. */
export async function isGone(
  db: Kysely<LedgerTables>,
  webhook: string,
  url: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("delivery")
    .select("id")
    .where("webhook", "=", webhook)
    .where("url", "=", url)
    .where("state", "=", "gone")
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A delivery that has not arrived. */
export interface StuckDelivery {
  readonly id: string;
  readonly webhook: string;
  readonly topic: string;
  readonly state: DeliveryRow["state"];
  readonly attempts: number;
  readonly since: string;
  readonly trouble: string | null;
}

export interface Deliveries {
  readonly waiting: number;
  readonly delivered: number;
  readonly stuck: readonly StuckDelivery[];
}

export async function reportDeliveries(db: Kysely<LedgerTables>): Promise<Deliveries> {
  const counts = await db
    .selectFrom("delivery")
    .select(["state", sql<number>`count(*)::int`.as("count")])
    .groupBy("state")
    .execute();
  const stuck = await db
    .selectFrom("delivery")
    .select(["id", "webhook", "topic", "state", "attempts", "created_at", "trouble"])
    .where("state", "<>", "delivered")
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const countOf = (state: string) => counts.find((one) => one.state === state)?.count ?? 0;
  return {
    waiting: countOf("waiting"),
    delivered: countOf("delivered"),
    stuck: stuck.map(({ created_at, ...row }) => ({ ...row, since: created_at.toISOString() })),
  };
}

/** Has deliveries tried again whatever became of them, but for those that arrived. */
export async function reviveDeliveries(
  db: Kysely<LedgerTables>,
  which: readonly string[] | "all",
  now: string,
): Promise<readonly string[]> {
  if (which.length === 0) return [];
  const update = db
    .updateTable("delivery")
    .set({ state: "waiting", attempts: 0, trouble: null, taken_until: null, next_at: now })
    .where("state", "<>", "delivered")
    .returning("id");
  const rows = await (which === "all"
    ? update.where((e) => e.or([e("trouble", "is not", null), e("state", "<>", "waiting")]))
    : update.where("id", "in", which)
  ).execute();
  return rows.map(({ id }) => id).sort();
}
