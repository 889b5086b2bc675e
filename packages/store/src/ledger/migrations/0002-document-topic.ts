import type { Migration } from "../migration.ts";

/** Which documents concern which topic, so that a text is searched once and not at every publication. */
export const documentTopic: Migration = {
  version: 2,
  name: "document-topic",
  sql: `
    CREATE TABLE document_topic (
      document_id  text NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      topic        text NOT NULL,
      about_sha256 text NOT NULL,
      concerns     boolean NOT NULL,
      PRIMARY KEY (document_id, topic)
    );
    CREATE INDEX document_topic_of_topic ON document_topic (topic) WHERE concerns;`,
};
