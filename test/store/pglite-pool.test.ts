import { join } from "node:path";
import { openPglite, type SqlPool } from "@recount/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDataDir } from "./embedded.ts";

interface Count {
  readonly count: number;
}

let directory: string;
let pool: SqlPool;
let close: () => Promise<void>;

async function open(): Promise<void> {
  ({ pool, close } = await openPglite(directory));
}

async function count(of: SqlPool, table: string): Promise<number> {
  const { rows } = await of.query<Count>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? Number.NaN;
}

beforeAll(async () => {
  directory = join(await freshDataDir());
  await open();
});
afterAll(() => close());

describe("values", () => {
  it("reads as pg reads: bigint as text, json as a value, arrays as arrays", async () => {
    const { rows } = await pool.query(
      "SELECT $1::int8 AS big, $2::jsonb AS json, $3::text[] AS list",
      ["9007199254740993", '{"a":[1]}', ["x", 'y "z"']],
    );
    expect(rows).toEqual([{ big: "9007199254740993", json: { a: [1] }, list: ["x", 'y "z"'] }]);
  });

  it("takes several statements at once", async () => {
    await pool.query("CREATE TABLE several (n int); INSERT INTO several VALUES (1), (2);");
    expect(await count(pool, "several")).toBe(2);
  });

  it("passes the server's code on with an error", async () => {
    await expect(pool.query("SELECT * FROM nowhere")).rejects.toMatchObject({ code: "42P01" });
    expect(await count(pool, "several")).toBe(2);
  });
});

describe("transactions", () => {
  it.each(["BEGIN", "-- a word\n  -- or two\nBEGIN", "/* so /* nested */ */ start transaction"])(
    "hold the session from %j to COMMIT",
    async (begin) => {
      await pool.query("DROP TABLE IF EXISTS held; CREATE TABLE held (n int)");
      const client = await pool.connect();
      await client.query(begin);
      await client.query("INSERT INTO held VALUES (1)");
      const order: string[] = [];
      const outside = count(pool, "held").then((seen) => order.push(`outside saw ${seen}`));
      await client.query("SAVEPOINT a");
      await client.query("INSERT INTO held VALUES (2)");
      await client.query("ROLLBACK TO SAVEPOINT a");
      await client.query("INSERT INTO held VALUES (3)");
      order.push("committing");
      await client.query("COMMIT");
      await outside;
      client.release();
      expect(order).toEqual(["committing", "outside saw 2"]);
    },
  );

  it("let others in after an error and a ROLLBACK, and keep nothing", async () => {
    await pool.query("DROP TABLE IF EXISTS undone; CREATE TABLE undone (n int)");
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO undone VALUES (1)");
    await expect(client.query("SELECT nonsense")).rejects.toMatchObject({ code: "42703" });
    const outside = count(pool, "undone");
    await expect(client.query("SELECT 1")).rejects.toMatchObject({ code: "25P02" });
    await client.query("ROLLBACK");
    client.release();
    expect(await outside).toBe(0);
  });

  it("end with a COMMIT that the server refuses", async () => {
    await pool.query(
      "CREATE TABLE late (n int, UNIQUE (n) DEFERRABLE INITIALLY DEFERRED); INSERT INTO late VALUES (1)",
    );
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO late VALUES (1)");
    await expect(client.query("COMMIT")).rejects.toMatchObject({ code: "23505" });
    expect(await count(pool, "late")).toBe(1);
    client.release();
  });

  it("are rolled back when their client is released", async () => {
    await pool.query("CREATE TABLE left_open (n int)");
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("INSERT INTO left_open VALUES (1)");
    client.release();
    expect(await count(pool, "left_open")).toBe(0);
  });

  it("need a client: the pool alone refuses BEGIN and stays usable", async () => {
    await expect(pool.query("BEGIN")).rejects.toThrow("use connect()");
    expect(await count(pool, "several")).toBe(2);
  });

  it("of many clients run one after the other", async () => {
    await pool.query("CREATE TABLE tally (n int); INSERT INTO tally VALUES (0)");
    const add = async () => {
      const client = await pool.connect();
      await client.query("BEGIN");
      const { rows } = await client.query<{ n: number }>("SELECT n FROM tally");
      await client.query("UPDATE tally SET n = $1", [(rows[0]?.n ?? 0) + 1]);
      await client.query("COMMIT");
      client.release();
    };
    await Promise.all(Array.from({ length: 20 }, add));
    const { rows } = await pool.query<{ n: number }>("SELECT n FROM tally");
    expect(rows).toEqual([{ n: 20 }]);
  });
});

describe("LISTEN and NOTIFY", () => {
  it.each(["LISTEN news", "-- which channel\nlisten news;", '/* one */ -- two\n LISTEN "news"'])(
    "%j reaches its own client, and only it",
    async (listen) => {
      const listener = await pool.connect();
      const other = await pool.connect();
      const heard: unknown[] = [];
      const silent: unknown[] = [];
      listener.on("notification", (message: unknown) => void heard.push(message));
      other.on("notification", (message: unknown) => void silent.push(message));
      await listener.query(listen);
      await other.query("LISTEN weather");
      await pool.query("SELECT pg_notify('news', 'first')");
      await pool.query("NOTIFY unheard");
      expect(heard).toMatchObject([{ channel: "news", payload: "first" }]);
      expect(silent).toEqual([]);
      listener.release(true);
      other.release(true);
    },
  );

  it("waits for the COMMIT of the transaction that notifies", async () => {
    const listener = await pool.connect();
    const heard: unknown[] = [];
    listener.on("notification", (message: unknown) => void heard.push(message));
    await listener.query("LISTEN news");
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("NOTIFY news, 'inside'");
    expect(heard).toEqual([]);
    await client.query("COMMIT");
    expect(heard).toMatchObject([{ payload: "inside" }]);
    client.release();
    listener.release();
  });

  it("keeps a channel for one client when another leaves it", async () => {
    const [stays, leaves] = [await pool.connect(), await pool.connect()];
    const heard: unknown[] = [];
    const silent: unknown[] = [];
    stays.on("notification", (message: unknown) => void heard.push(message));
    leaves.on("notification", (message: unknown) => void silent.push(message));
    await stays.query("LISTEN shared");
    await leaves.query("LISTEN shared");
    await leaves.query("-- enough\nUNLISTEN *");
    await pool.query("NOTIFY shared, 'still'");
    expect(heard).toMatchObject([{ payload: "still" }]);
    expect(silent).toEqual([]);
    stays.release();
    leaves.release();
  });
});

describe("closing", () => {
  it("keeps the data for the next opening, and refuses stragglers", async () => {
    await pool.query("CREATE TABLE kept (word text); INSERT INTO kept VALUES ('still here')");
    const closed = pool;
    await close();
    await expect(closed.query("SELECT 1")).rejects.toThrow("after calling end on the pool");
    await open();
    expect((await pool.query("SELECT word FROM kept")).rows).toEqual([{ word: "still here" }]);
  });
});
