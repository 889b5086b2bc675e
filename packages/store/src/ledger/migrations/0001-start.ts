import type { Migration } from "../migration.ts";

/** `json` and not `jsonb` where order counts: what is read back is what was written, key by key. */
export const start: Migration = {
  version: 1,
  name: "start",
  sql: `
    CREATE TABLE document (
      id             text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
      summary        json NOT NULL,
      media_type     text NOT NULL,
      outcome        json,
      parser_version text NOT NULL,
      parsed_sha256  text NOT NULL,
      parsed_at      timestamptz NOT NULL
    );

    CREATE TABLE input (
      id             text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{64}$'),
      source         text NOT NULL,
      location       text NOT NULL UNIQUE,
      state          text NOT NULL CHECK (state IN ('waiting', 'fetched', 'parsed', 'done', 'failed')),
      stage          text,
      code           text,
      message        text,
      reason         text,
      attempts       integer NOT NULL DEFAULT 0,
      content_sha256 text,
      capture        json,
      document_id    text REFERENCES document (id) ON DELETE SET NULL,
      run_id         text NOT NULL,
      first_seen_at  timestamptz NOT NULL,
      updated_at     timestamptz NOT NULL,
      CHECK ((state = 'failed') = (code IS NOT NULL)),
      CHECK (state IN ('waiting', 'failed') OR content_sha256 IS NOT NULL),
      CHECK (state <> 'done' OR document_id IS NOT NULL)
    );
    CREATE INDEX input_of_content ON input (content_sha256);
    CREATE INDEX input_of_document ON input (document_id);
    CREATE INDEX input_of_run ON input (run_id, state);
    CREATE INDEX input_unsettled ON input (state) WHERE state <> 'done';

    CREATE TABLE extraction (
      document_id    text NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      rules_version  text NOT NULL,
      figures        json NOT NULL,
      dates          json NOT NULL,
      numeral_counts json NOT NULL,
      extracted_at   timestamptz NOT NULL,
      PRIMARY KEY (document_id, rules_version)
    );

    CREATE TABLE publication (
      topic        text NOT NULL,
      as_of        text NOT NULL,
      sha256       text NOT NULL,
      published_at timestamptz NOT NULL,
      PRIMARY KEY (topic, as_of)
    );`,
};
