import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { HolderGoneError, type Ledger, openLedger } from "@recount/store";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshDataDir, now } from "./embedded.ts";

let directory: string;
const open: Ledger[] = [];
beforeEach(async () => {
  directory = await freshDataDir();
});
afterEach(async () => {
  for (const ledger of open.splice(0).reverse()) await ledger.close();
});

async function enter(folder = directory): Promise<Ledger> {
  const ledger = await openLedger({ directory: folder }, now);
  open.push(ledger);
  return ledger;
}

/** A process of its own that opens the ledger and writes to it without end. */
async function startHolder() {
  const holder = spawn(process.execPath, [join(import.meta.dirname, "hold-ledger.ts"), directory]);
  await once(holder.stdout, "data");
  return holder;
}

it("works through the process that holds the ledger, and takes over where that one is killed", async () => {
  const holder = await startHolder();
  const guest = await enter();
  expect(guest).toMatchObject({ exclusive: false, embedded: true });
  const count = async () => (await guest.db.selectFrom("input").select("id").execute()).length;
  const before = await count();
  while ((await count()) <= before) await sleep(5);
  expect(statSync(join(directory, "socket")).mode & 0o777).toBe(0o600);

  holder.kill("SIGKILL");
  await once(holder, "exit");
  await expect(
    (async () => {
      for (;;) await count();
    })(),
  ).rejects.toThrow(HolderGoneError);
  // Lock and socket of the dead one are still there.
  expect(existsSync(join(directory, "socket"))).toBe(true);
  const heir = await enter();
  expect(heir.exclusive).toBe(true);
  expect((await heir.db.selectFrom("input").select("id").execute()).length).toBeGreaterThan(0);
  const guestOfHeir = await enter();
  expect((await guestOfHeir.db.selectFrom("input").select("id").execute()).length).toBeGreaterThan(
    0,
  );
});

it("gives a guest values, counts, errors and notices as the holder gets them", async () => {
  const holder = await enter();
  const guest = await enter();
  const input = {
    ...{ id: "a".repeat(64), source: "a", location: "/a", state: "waiting" as const },
    ...{ run_id: "run", first_seen_at: now, updated_at: now },
  };
  await guest.db.insertInto("input").values(input).execute();
  const read = (ledger: Ledger) => ledger.db.selectFrom("input").selectAll().execute();
  expect(await read(guest)).toEqual(await read(holder));
  expect((await read(guest))[0]?.updated_at).toBeInstanceOf(Date);
  const twice = guest.db.insertInto("input").values(input).execute();
  await expect(twice).rejects.toMatchObject({ code: "23505", constraint: "input_pkey" });
  const updated = await guest.db.updateTable("input").set({ source: "b" }).executeTakeFirst();
  expect(updated.numUpdatedRows).toBe(1n);

  const heard: string[] = [];
  const listener = await guest.queuePool.connect();
  listener.on("notification", (message: { channel: string; payload?: string }) => {
    heard.push(`${message.channel} ${message.payload}`);
  });
  await listener.query("LISTEN bell");
  await holder.queuePool.query("NOTIFY bell, 'rung'");
  while (heard.length === 0) await sleep(5);
  expect(heard).toEqual(["bell rung"]);
  listener.release();
});

it("keeps transactions of guests apart, and undoes that of one that breaks off", async () => {
  const holder = await enter();
  const guests = [await enter(), await enter()];
  await holder.db.schema.createTable("counted").addColumn("n", "integer").execute();
  await holder.queuePool.query("INSERT INTO recount.counted VALUES (0)");
  const add = async (ledger: Ledger) => {
    const client = await ledger.queuePool.connect();
    await client.query("BEGIN");
    const { rows } = await client.query<{ n: number }>("SELECT n FROM recount.counted");
    await sleep(1);
    await client.query("UPDATE recount.counted SET n = $1", [(rows[0]?.n ?? 0) + 1]);
    await client.query("COMMIT");
    client.release();
  };
  const all = [holder, ...guests].flatMap((ledger) =>
    Array.from({ length: 10 }, () => add(ledger)),
  );
  await Promise.all(all);
  const client = await guests[0]?.queuePool.connect();
  await client?.query("BEGIN");
  await client?.query("UPDATE recount.counted SET n = -1");
  await open[1]?.close();
  const { rows } = await holder.queuePool.query("SELECT n FROM recount.counted");
  expect(rows).toEqual([{ n: 30 }]);
});

it("lets a guest end what it is at before the holder closes", async () => {
  const holder = await enter();
  const guest = await enter();
  const writing = guest.db.transaction().execute(async (change) => {
    await change.deleteFrom("input").execute();
    await sleep(200);
    await change.deleteFrom("input").execute();
  });
  await sleep(50);
  open.shift();
  await Promise.all([holder.close(), writing.then(() => guest.close())]);
});

it("is not held up by a stranger at the socket, nor by a path too long for one", async () => {
  const deep = join(directory, "d".repeat(90), "e".repeat(90));
  mkdirSync(deep, { recursive: true });
  renameSync(join(directory, "db"), join(deep, "db"));
  writeFileSync(join(deep, "socket"), "no socket");
  const holder = await enter(deep);
  expect(holder.exclusive).toBe(true);
  expect((await enter(deep)).exclusive).toBe(false);

  directory = await freshDataDir();
  await enter();
  const stranger = connect(join(directory, "socket"));
  await once(stranger, "connect");
  stranger.write(Buffer.from([255, 255, 255, 255, 1]));
  await once(stranger.resume(), "close");
  const silent = connect(join(directory, "socket"));
  await once(silent, "connect");
  silent.write(Buffer.from([0, 0, 1]));
  expect(await (await enter()).db.selectFrom("input").select("id").execute()).toEqual([]);
  silent.destroy();
});
