import type { Migration } from "../migration.ts";

/**
 * What was taken out for good: who, when, why and by which hashes, and nothing of what it said. `words_sha256` is of its
 * words, however they are spaced; `places` are the ids of the inputs that it came by. `finished_at` is null until nothing of it is left.
 *
 * A holding whose document was forgotten stays without it: what was held before it stays replaced. Reviews of a
 * forgotten document go with it, which is the one way in which a review may be taken away.
 */
export const forgetting: Migration = {
  version: 15,
  name: "forgetting",
  sql: `
    CREATE TABLE forgotten (
      document_id   text PRIMARY KEY CHECK (document_id ~ '^[0-9a-f]{64}$'),
      words_sha256  text,
      places        text[] NOT NULL DEFAULT '{}',
      forgotten_at  timestamptz NOT NULL,
      forgotten_by  text NOT NULL CHECK (forgotten_by <> ''),
      reason        text NOT NULL,
      finished_at   timestamptz,
      allowed_at    timestamptz,
      allowed_by    text
    );
    CREATE INDEX forgotten_words ON forgotten (words_sha256);
    CREATE INDEX forgotten_place ON forgotten USING gin (places);

    CREATE TABLE forgotten_change (
      topic   text NOT NULL,
      as_of   text COLLATE "C" NOT NULL,
      metric  text NOT NULL,
      pending boolean NOT NULL DEFAULT true,
      change  json,
      PRIMARY KEY (topic, as_of, metric)
    );

    ALTER TABLE holding ALTER COLUMN document_id DROP NOT NULL;
    CREATE OR REPLACE FUNCTION touch(documents text[]) RETURNS void LANGUAGE sql AS $$
      INSERT INTO recount.touched (topic, document_id)
        SELECT topic, document_id FROM recount.topic_basis, unnest(documents) AS document_id
        WHERE document_id IS NOT NULL
        ORDER BY topic, document_id
        ON CONFLICT (topic, document_id) DO UPDATE SET times = touched.times + 1;
    $$;
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' AND current_setting('recount.forgets', true) = 'yes' THEN RETURN NULL; END IF;
        RAISE EXCEPTION 'a review is never changed or taken away: record another';
      END $$;`,
};
