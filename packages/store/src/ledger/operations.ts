import type { Kysely, Selectable } from "kysely";
import type { LedgerTables } from "./tables.ts";
import type { OperationTable } from "./worker-tables.ts";

export type OperationRow = Selectable<OperationTable>;

/** What an operator asked for and what that changed. */
export interface Operation {
  readonly command: string;
  readonly by: string;
  readonly asked: unknown;
  readonly changed: unknown;
}

/** Writes down what an operator did; nothing takes it away again. */
export async function recordOperation(
  db: Kysely<LedgerTables>,
  { command, by, asked, changed }: Operation,
): Promise<void> {
  await db
    .insertInto("operation")
    .values({
      ...{ command, done_by: by },
      ...{ asked: JSON.stringify(asked), changed: JSON.stringify(changed) },
    })
    .execute();
}

/** The last operations, newest first. */
export async function listOperations(
  db: Kysely<LedgerTables>,
  limit: number,
): Promise<readonly OperationRow[]> {
  return db.selectFrom("operation").selectAll().orderBy("id", "desc").limit(limit).execute();
}
