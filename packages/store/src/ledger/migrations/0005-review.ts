import type { Migration } from "../migration.ts";

/**
 * What people said of figures, for good: a later word is a further row, and none is changed or taken away. A review
 * outlives its document, which is read again, and is tied to the quote. `astray` is what a re-reading of the evidence
 * found; null where nobody has looked yet.
 */
export const review: Migration = {
  version: 5,
  name: "review",
  sql: `
    CREATE TABLE review (
      id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      document_id   text NOT NULL CHECK (document_id ~ '^[0-9a-f]{64}$'),
      figure_id     text NOT NULL,
      evidence      json NOT NULL,
      read          json NOT NULL,
      verdict       text NOT NULL CHECK (verdict IN ('confirmed', 'corrected', 'rejected')),
      value         double precision,
      reviewed_by   text NOT NULL CHECK (reviewed_by <> ''),
      reason        text NOT NULL CHECK (reason <> ''),
      reviewed_at   timestamptz NOT NULL,
      rules_version text NOT NULL,
      CHECK ((verdict = 'corrected') = (value IS NOT NULL))
    );
    CREATE INDEX review_of_document ON review (document_id);
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'a review is never changed or taken away: record another'; END $$;
    CREATE TRIGGER review_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON review
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

    ALTER TABLE extraction ADD COLUMN astray json;
    CREATE INDEX extraction_to_reread ON extraction (rules_version, document_id) WHERE astray IS NULL;`,
};
