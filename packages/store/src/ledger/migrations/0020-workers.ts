import type { Migration } from "../migration.ts";

/**
 * Who works, how fast, on which hosts and by which schedules, and what operators did. Instants here are the
 * database's own, so that machines whose clocks are apart agree on them.
 */
export const workers: Migration = {
  version: 20,
  name: "workers",
  sql: `
    CREATE TABLE worker (
      id         text PRIMARY KEY,
      host       text NOT NULL,
      pid        integer NOT NULL,
      stages     json NOT NULL,
      version    text NOT NULL,
      troubles   json NOT NULL DEFAULT '[]',
      started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
    );
    CREATE TABLE tally (
      stage  text NOT NULL,
      minute timestamptz NOT NULL,
      done   integer NOT NULL,
      failed integer NOT NULL,
      PRIMARY KEY (stage, minute)
    );

    CREATE TABLE host (
      name         text PRIMARY KEY,
      next_at      timestamptz NOT NULL,
      closed_until timestamptz
    );
    CREATE TABLE visit (
      host     text NOT NULL REFERENCES host (name) ON DELETE CASCADE,
      input_id text NOT NULL,
      ends_by  timestamptz NOT NULL,
      PRIMARY KEY (host, input_id)
    );

    CREATE TABLE schedule (
      source   text PRIMARY KEY,
      rule     text NOT NULL,
      since    timestamptz NOT NULL DEFAULT clock_timestamp(),
      fired_at timestamptz,
      missed   integer NOT NULL DEFAULT 0
    );

    CREATE TABLE operation (
      id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      done_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      done_by text NOT NULL,
      command text NOT NULL,
      asked   json NOT NULL,
      changed json NOT NULL
    );`,
};
