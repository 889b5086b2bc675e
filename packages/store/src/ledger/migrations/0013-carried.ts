import type { Migration } from "../migration.ts";

/**
 * What a day leaves to later ones, so that none of them reads again all that was said on it: each metric shortened, as
 * snapshots of later days have it, and how many figures are held. And every document that bore a value out when it was
 * published, of which the changes name the foremost.
 */
export const carried: Migration = {
  version: 13,
  name: "carried",
  sql: `
    ALTER TABLE level ADD COLUMN carried json;
    ALTER TABLE topic_day ADD COLUMN held_count integer NOT NULL DEFAULT 0;
    UPDATE topic_day SET held_count = json_array_length(held);
    ALTER TABLE publication ADD COLUMN bearing json NOT NULL DEFAULT '{}';`,
};
