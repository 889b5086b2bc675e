import { type Kysely, sql } from "kysely";
import type { LedgerTables } from "../ledger/tables.ts";
import { copyRows } from "./copy-rows.ts";
import { fingerprintTable, listTables, type MovedTable } from "./list-tables.ts";

export interface MovedRows {
  readonly table: string;
  readonly rows: number;
}

/** The ledger cannot be moved there, or did not arrive whole; the message says why. Nothing was written. */
export class MoveError extends Error {
  override readonly name = "MoveError";
}

type Db = Kysely<LedgerTables>;

/**
 * Copies every table of a ledger into another, empty one: in one transaction of the target, so that it arrives whole or
 * not at all, and in one that only reads of the source. Each table is compared row by row once it is there.
 */
export async function moveLedger(
  source: Db,
  target: Db,
  onProgress: (done: MovedRows & { readonly of: number }) => void = () => {},
): Promise<readonly MovedRows[]> {
  const tables = await listTables(source);
  refuseOther(tables, await listTables(target));
  return source
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute((from) =>
      target.transaction().execute(async (to) => {
        for (const db of [from, to]) await writeAlike(db);
        for (const table of tables) await close(to, table);
        const moved: MovedRows[] = [];
        for (const table of tables) {
          const rows = await moveTable({ from, to, table }, onProgress);
          moved.push({ table: table.name, rows });
        }
        for (const { name } of tables) {
          await sql`ALTER TABLE ${sql.table(`recount.${name}`)} ENABLE TRIGGER USER`.execute(to);
        }
        return moved;
      }),
    );
}

/** Both write times and numbers the same way, whatever they are set to. */
async function writeAlike(db: Db): Promise<void> {
  await sql`SET LOCAL timezone TO 'UTC'`.execute(db);
  await sql`SET LOCAL datestyle TO 'ISO, YMD'`.execute(db);
  await sql`SET LOCAL extra_float_digits TO 1`.execute(db);
}

function refuseOther(tables: readonly MovedTable[], others: readonly MovedTable[]): void {
  if (JSON.stringify(tables) === JSON.stringify(others)) return;
  throw new MoveError("the two ledgers have different tables: both must be of this version");
}

/** Keeps others from writing, and triggers from noting as news what is copied. */
async function close(to: Db, { name }: MovedTable): Promise<void> {
  const table = sql.table(`recount.${name}`);
  await sql`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`.execute(to);
  const { rows } = await sql`SELECT FROM ${table} LIMIT 1`.execute(to);
  if (rows.length > 0) {
    throw new MoveError(
      `the ledger at DATABASE_URL is not empty (its table "${name}" has rows): a ledger is moved into an empty database only`,
    );
  }
  await sql`ALTER TABLE ${table} DISABLE TRIGGER USER`.execute(to);
}

interface Move {
  readonly from: Db;
  readonly to: Db;
  readonly table: MovedTable;
}

async function moveTable(
  { from, to, table }: Move,
  onProgress: (done: MovedRows & { readonly of: number }) => void,
): Promise<number> {
  const there = await fingerprintTable(from, table);
  let rows = 0;
  onProgress({ table: table.name, rows, of: there.rows });
  for await (const count of copyRows({ from, to, table })) {
    rows += count;
    onProgress({ table: table.name, rows, of: there.rows });
  }
  await setSequences({ from, to, table });
  const here = await fingerprintTable(to, table);
  if (here.rows !== there.rows || here.sum !== there.sum) {
    throw new MoveError(
      `the table "${table.name}" did not arrive as it was: ${there.rows} rows there, ${here.rows} here; nothing was kept`,
    );
  }
  return here.rows;
}

/** Numbers that the database itself gives go on where they were. */
async function setSequences({ from, to, table }: Move): Promise<void> {
  for (const { name } of table.columns) {
    const { rows } = await sql<{ readonly sequence: string | null }>`
      SELECT pg_get_serial_sequence(${`recount.${table.name}`}, ${name}) AS sequence`.execute(from);
    const sequence = rows[0]?.sequence;
    if (sequence == null) continue;
    const { rows: state } = await sql<{ readonly last: string; readonly called: boolean }>`
      SELECT last_value::text AS last, is_called AS called FROM ${sql.raw(sequence)}`.execute(from);
    const [{ last, called } = { last: "1", called: false }] = state;
    await sql`SELECT setval(${sequence}, ${last}::bigint, ${called})`.execute(to);
  }
}
