import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import type { MovedTable } from "./list-tables.ts";

/** So much is held in memory of each batch, or one row that is larger. */
const batchBytes = 8 * 1024 * 1024;
const mostRows = 2000;

type TextRow = Readonly<Record<string, string | null>>;

/** Copies a table's rows as the text that the database itself writes of them, and tells how many each batch had. */
export async function* copyRows({
  from,
  to,
  table,
}: {
  readonly from: Kysely<LedgerTables>;
  readonly to: Kysely<LedgerTables>;
  readonly table: MovedTable;
}): AsyncGenerator<number> {
  const place = sql.table(`recount.${table.name}`);
  const columns = sql.join(table.columns.map(({ name }) => sql.ref(name)));
  const words = sql.join(
    table.columns.map(({ name }) => sql`${sql.ref(name)}::text AS ${sql.ref(name)}`),
  );
  const values = sql.join(
    table.columns.map(({ name, type }) => sql`${sql.ref(name)}::${sql.raw(type)}`),
  );
  await sql`DECLARE moved NO SCROLL CURSOR FOR SELECT ${words} FROM ${place}`.execute(from);
  let count = 20;
  for (;;) {
    const { rows } = await sql<TextRow>`FETCH ${sql.raw(String(count))} FROM moved`.execute(from);
    if (rows.length === 0) break;
    const lists = sql.join(
      table.columns.map(({ name }) => sql`${rows.map((row) => row[name] ?? null)}::text[]`),
    );
    await sql`
      INSERT INTO ${place} (${columns}) OVERRIDING SYSTEM VALUE
      SELECT ${values} FROM unnest(${lists}) AS batch (${columns})`.execute(to);
    yield rows.length;
    count = nextCount(rows);
  }
  await sql`CLOSE moved`.execute(from);
}

function nextCount(rows: readonly TextRow[]): number {
  const size = rows
    .flatMap((row) => Object.values(row))
    .reduce((sum, text) => sum + (text?.length ?? 0), 1);
  return Math.max(1, Math.min(mostRows, Math.floor((batchBytes * rows.length) / size)));
}
