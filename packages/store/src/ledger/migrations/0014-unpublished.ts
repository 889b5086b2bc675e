import type { Migration } from "../migration.ts";

/**
 * Days may be put together without being published, for whoever only asks: from which day on a topic stands otherwise
 * than published, and what of each day waits for a person.
 */
export const unpublished: Migration = {
  version: 14,
  name: "unpublished",
  sql: `
    ALTER TABLE topic_basis ADD COLUMN unpublished_from text COLLATE "C";
    ALTER TABLE topic_day
      ADD COLUMN waiting json NOT NULL DEFAULT '[]',
      ADD COLUMN waiting_count integer NOT NULL DEFAULT 0;
    INSERT INTO stale_day (topic, as_of) SELECT topic, as_of FROM topic_day ON CONFLICT DO NOTHING;`,
};
