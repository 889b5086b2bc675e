import type { Migration } from "../migration.ts";

/**
 * What a topic's publication is made of, kept so that a new document costs what it touches: which figure stands
 * for which metric on which day, each day put together, and what each day gives to the files that tell of all.
 *
 * The database itself notes what is out of date, so that no writer can forget to: a document whose figures or
 * standing change is `touched` for every topic, a day whose claims change is a `stale_day`. Both wait for the
 * topic's next publication. `times` makes each note a write, which waits for a publication that is taking it.
 */
export const publishing: Migration = {
  version: 7,
  name: "publishing",
  sql: `
    CREATE TABLE topic_basis (
      topic  text PRIMARY KEY,
      sha256 text NOT NULL,
      files  json NOT NULL DEFAULT '{}'
    );
    CREATE TABLE touched (
      topic       text NOT NULL REFERENCES topic_basis (topic) ON DELETE CASCADE,
      document_id text NOT NULL,
      times       integer NOT NULL DEFAULT 1,
      PRIMARY KEY (topic, document_id)
    );
    CREATE TABLE stale_day (
      topic text NOT NULL REFERENCES topic_basis (topic) ON DELETE CASCADE,
      as_of text COLLATE "C" NOT NULL,
      times integer NOT NULL DEFAULT 1,
      PRIMARY KEY (topic, as_of)
    );

    CREATE TABLE claim (
      topic       text NOT NULL REFERENCES topic_basis (topic) ON DELETE CASCADE,
      document_id text NOT NULL REFERENCES document (id) ON DELETE CASCADE,
      figure_id   text NOT NULL,
      metric      text NOT NULL,
      as_of       text COLLATE "C" NOT NULL CHECK (as_of ~ '^\\d{4}-\\d{2}-\\d{2}$'),
      role        text NOT NULL CHECK (role IN ('claim', 'slip', 'held')),
      PRIMARY KEY (topic, document_id, figure_id, metric)
    );
    CREATE UNIQUE INDEX claim_of_one_metric ON claim (topic, document_id, figure_id) WHERE role <> 'slip';
    CREATE INDEX claim_of_day ON claim (topic, as_of);
    CREATE INDEX claim_of_document ON claim (document_id);

    CREATE TABLE topic_day (
      topic  text NOT NULL REFERENCES topic_basis (topic) ON DELETE CASCADE,
      as_of  text COLLATE "C" NOT NULL,
      checks json NOT NULL,
      held   json NOT NULL,
      PRIMARY KEY (topic, as_of)
    );
    CREATE TABLE level (
      topic   text NOT NULL,
      metric  text NOT NULL,
      as_of   text COLLATE "C" NOT NULL,
      known   json NOT NULL,
      whole   json NOT NULL,
      PRIMARY KEY (topic, metric, as_of),
      FOREIGN KEY (topic, as_of) REFERENCES topic_day (topic, as_of) ON DELETE CASCADE
    );
    CREATE INDEX level_of_day ON level (topic, as_of);

    ALTER TABLE publication
      ADD COLUMN bytes integer NOT NULL DEFAULT 0,
      ADD COLUMN series text NOT NULL DEFAULT '',
      ADD COLUMN changes json NOT NULL DEFAULT '[]';

    CREATE FUNCTION touch(documents text[]) RETURNS void LANGUAGE sql AS $$
      INSERT INTO recount.touched (topic, document_id)
        SELECT topic, document_id FROM recount.topic_basis, unnest(documents) AS document_id
        ORDER BY topic, document_id
        ON CONFLICT (topic, document_id) DO UPDATE SET times = touched.times + 1;
    $$;
    CREATE FUNCTION touch_read() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM recount.touch(ARRAY(SELECT DISTINCT document_id FROM changed));
        RETURN NULL;
      END
    $$;
    CREATE FUNCTION touch_held() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM recount.touch(ARRAY(
          SELECT document_id FROM changed
          UNION SELECT document_id FROM recount.holding WHERE input_id IN (SELECT input_id FROM changed)));
        RETURN NULL;
      END
    $$;
    CREATE FUNCTION touch_named() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM recount.touch(ARRAY(SELECT DISTINCT document_id FROM recount.holding WHERE input_id = NEW.id));
        RETURN NULL;
      END
    $$;
    CREATE FUNCTION touch_reread() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM recount.touch(ARRAY[NEW.document_id]);
        RETURN NULL;
      END
    $$;
    CREATE FUNCTION touch_reviewed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM recount.touch(ARRAY(
          SELECT document_id FROM changed
          UNION SELECT other.document_id FROM recount.holding AS other WHERE other.input_id IN (
            SELECT own.input_id FROM recount.holding AS own JOIN changed USING (document_id))));
        RETURN NULL;
      END
    $$;
    CREATE FUNCTION make_stale() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO recount.stale_day (topic, as_of)
          SELECT DISTINCT changed.topic, as_of FROM changed JOIN recount.topic_basis USING (topic)
          ORDER BY 1, 2
          ON CONFLICT (topic, as_of) DO UPDATE SET times = stale_day.times + 1;
        RETURN NULL;
      END
    $$;

    CREATE TRIGGER read_anew AFTER INSERT ON extraction
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_read();
    CREATE TRIGGER forgotten AFTER DELETE ON extraction
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_read();
    CREATE TRIGGER held_anew AFTER INSERT ON holding
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_held();
    CREATE TRIGGER let_go AFTER DELETE ON holding
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_held();
    CREATE TRIGGER named_anew AFTER UPDATE OF source ON input
      FOR EACH ROW WHEN (OLD.source IS DISTINCT FROM NEW.source) EXECUTE FUNCTION touch_named();
    CREATE TRIGGER to_reread AFTER UPDATE OF astray ON extraction
      FOR EACH ROW WHEN (OLD.astray IS NOT NULL AND NEW.astray IS NULL) EXECUTE FUNCTION touch_reread();
    CREATE TRIGGER reviewed AFTER INSERT ON review
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_reviewed();
    CREATE TRIGGER claimed AFTER INSERT ON claim
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION make_stale();
    CREATE TRIGGER unclaimed AFTER DELETE ON claim
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION make_stale();`,
};
