import type { Migration } from "../migration.ts";

/** By what a revision is told: changed text, not changed bytes. Documents kept before this get theirs when parsed anew. */
export const documentText: Migration = {
  version: 6,
  name: "document-text",
  sql: `ALTER TABLE document ADD COLUMN text_sha256 text;`,
};
