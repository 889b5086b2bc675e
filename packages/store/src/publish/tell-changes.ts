import type { Change, DayPart, Topic } from "@recount/core";
import type { Kysely } from "kysely";
import { recordDeliveries } from "../ledger/deliveries.ts";
import type { LedgerTables } from "../ledger/tables.ts";

/** More than any week brings. A topic that is published for the first time may bring more, and its files hold all. */
const mostChanges = 1000;

interface Telling {
  readonly before: readonly DayPart[];
  readonly after: readonly DayPart[];
  readonly webhooks: readonly string[];
  readonly now: string;
}

/** Writes down, for each webhook, what a publication changed: nothing where it changed nothing. */
export async function tellChanges(
  db: Kysely<LedgerTables>,
  { id, title }: Topic,
  { before, after, webhooks, now }: Telling,
): Promise<void> {
  const changes = without(after, before, (change) => JSON.stringify(change));
  const withdrawn = without(before, after, keyOf).map(({ metric, asOf }) => ({ metric, asOf }));
  if (changes.length === 0 && withdrawn.length === 0) return;
  const told = changes.slice(-mostChanges);
  const omitted = changes.length - told.length;
  const data = { topic: id, title, changes: told, withdrawn, omitted };
  const body = JSON.stringify({ type: "topic.changed", timestamp: now, data });
  await recordDeliveries(db, webhooks, { topic: id, body, now });
}

/** The changes of some days that are not among those of others. */
function without(
  days: readonly DayPart[],
  others: readonly DayPart[],
  identify: (change: Change) => string,
): readonly Change[] {
  const known = new Set(others.flatMap((day) => day.changes.map(identify)));
  return days.flatMap((day) => day.changes.filter((change) => !known.has(identify(change))));
}

function keyOf({ metric, asOf }: Change): string {
  return `${asOf} ${metric}`;
}
