import type { Migration } from "../migration.ts";

/**
 * What is to be told to which webhook, written with the publication that it tells of: a change is in one delivery
 * to each, and a delivery that was taken is never sent again. Its id and body are the same at every try.
 */
export const delivery: Migration = {
  version: 8,
  name: "delivery",
  sql: `
    CREATE TABLE delivery (
      id           text PRIMARY KEY DEFAULT 'msg_' || replace(gen_random_uuid()::text, '-', ''),
      webhook      text NOT NULL,
      topic        text NOT NULL,
      body         text NOT NULL,
      state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'gone', 'failed')),
      attempts     integer NOT NULL DEFAULT 0,
      url          text,
      trouble      text,
      taken_until  timestamptz,
      next_at      timestamptz NOT NULL,
      created_at   timestamptz NOT NULL,
      delivered_at timestamptz,
      CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
    );
    CREATE INDEX delivery_open ON delivery (next_at) WHERE state = 'waiting';
    CREATE INDEX delivery_of_webhook ON delivery (webhook, url) WHERE state = 'gone';`,
};
