import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";

export interface MovedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

interface Row extends MovedTable {
  /** Tables that its rows point to. */
  readonly needs: readonly string[];
}

/** The ledger's tables, each after those that it points to. What was migrated here is told by the target itself. */
export async function listTables(db: Kysely<LedgerTables>): Promise<readonly MovedTable[]> {
  const { rows } = await sql<Row>`
    SELECT relname AS name,
      (SELECT json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) ORDER BY attname)
        FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
        AND attgenerated = '') AS columns,
      ARRAY(SELECT other.relname::text FROM pg_constraint JOIN pg_class other ON other.oid = confrelid
        WHERE conrelid = pg_class.oid AND contype = 'f' AND confrelid <> conrelid) AS needs
    FROM pg_class WHERE relnamespace = 'recount'::regnamespace AND relkind = 'r' AND relname <> 'migration'
    ORDER BY relname COLLATE "C"`.execute(db);
  return inOrder(rows);
}

function inOrder(rows: readonly Row[]): readonly MovedTable[] {
  const placed = new Map<string, MovedTable>();
  while (placed.size < rows.length) {
    const ready = rows.filter(
      ({ name, needs }) => !placed.has(name) && needs.every((other) => placed.has(other)),
    );
    if (ready.length === 0) throw new Error("the ledger's tables point to each other in a circle");
    for (const { name, columns } of ready) placed.set(name, { name, columns });
  }
  return [...placed.values()];
}

export interface Fingerprint {
  readonly rows: number;
  /** A sum over the hashes of all rows: the order in which they lie is no part of it. */
  readonly sum: string;
}

/** What a table holds, so that two can be compared across servers of different versions. */
export async function fingerprintTable(
  db: Kysely<LedgerTables>,
  { name, columns }: MovedTable,
): Promise<Fingerprint> {
  const row = sql.join(columns.map((column) => sql`${sql.ref(column.name)}::text`));
  const { rows } = await sql<{ readonly rows: number; readonly sum: string }>`
    SELECT count(*)::int AS rows,
      coalesce(sum(('x' || left(md5(ROW(${row})::text), 15))::bit(60)::bigint), 0)::text AS sum
    FROM ${sql.table(`recount.${name}`)}`.execute(db);
  return rows[0] ?? { rows: 0, sum: "0" };
}
