import type { Migration } from "../migration.ts";

/**
 * Values that moved because the rules did. Which rules a topic was last published under, and up to which holding, tells
 * what they moved from what came new.
 */
export const ruleChanges: Migration = {
  version: 10,
  name: "rule-changes",
  sql: `
    ALTER TABLE topic_basis ADD COLUMN published_rules text, ADD COLUMN published_upto bigint NOT NULL DEFAULT 0;
    CREATE TABLE rule_change (
      topic    text NOT NULL,
      as_of    text COLLATE "C" NOT NULL,
      metric   text NOT NULL,
      to_rules text NOT NULL,
      noted_at timestamptz NOT NULL,
      change   json NOT NULL,
      PRIMARY KEY (topic, as_of, metric, to_rules)
    );`,
};
