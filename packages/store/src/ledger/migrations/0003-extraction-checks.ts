import type { Migration } from "../migration.ts";

/** What a document's tables gave when checked against themselves; older extractions are kept as having none. */
export const extractionChecks: Migration = {
  version: 3,
  name: "extraction-checks",
  sql: `ALTER TABLE extraction ADD COLUMN checks json NOT NULL DEFAULT '[]';`,
};
