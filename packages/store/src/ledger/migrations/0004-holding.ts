import type { Migration } from "../migration.ts";

/**
 * Which document stood for which input from when: an edited page gives a second one, and the first is kept.
 * `id` orders them, since two may come within one tick of the clock.
 */
export const holding: Migration = {
  version: 4,
  name: "holding",
  sql: `
    CREATE TABLE holding (
      id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      input_id    text NOT NULL REFERENCES input (id) ON DELETE CASCADE,
      document_id text NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      learned_at  timestamptz NOT NULL
    );
    CREATE INDEX holding_of_input ON holding (input_id, id);
    CREATE INDEX holding_of_document ON holding (document_id);
    INSERT INTO holding (input_id, document_id, learned_at)
      SELECT input.id, document_id, updated_at FROM input
      JOIN document ON document.id = document_id AND document.outcome IS NULL
      ORDER BY updated_at, input.id;`,
};
