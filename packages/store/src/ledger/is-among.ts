import { type RawBuilder, sql } from "kysely";

/** Narrows a query to these documents, where any are named. */
export function isAmong(documentIds: readonly string[] | undefined): RawBuilder<boolean> {
  return documentIds === undefined ? sql`true` : sql`document.id = ANY (${documentIds}::text[])`;
}
