import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Topic } from "@recount/core";
import { forgetRereading, openFolderShelf, publishTopic, recordReview } from "@recount/store";
import { expect } from "vitest";
import { type OpenFresh, onEachDatabase } from "../store/databases.ts";
import { now, temporaryFolder } from "../store/embedded.ts";
import {
  filesAtOnce,
  give,
  type JailLedger,
  openJailLedger,
  versions,
} from "../store/jail-ledger.ts";
import { jail } from "../validate/jail.ts";
import { contents } from "../workers/papers.ts";
import { randomFrom, randomPaper } from "./random-papers.ts";

const { rulesVersion } = versions;

async function openPlace(open: OpenFresh) {
  const ledger = await openJailLedger(open);
  const out = temporaryFolder();
  const folder = join(out, "snapshots/jail");
  mkdirSync(folder, { recursive: true });
  const place = { db: ledger.db, blobs: ledger.blobs, shelf: openFolderShelf(out) };
  const publish = (topic: Topic = jail) => publishTopic(place, topic, { rulesVersion, now });
  return { ledger, out, publish, published: () => contents(folder) };
}

/** Has somebody say a word on some figure. */
async function reviewOne({ db }: JailLedger, random: (below: number) => number): Promise<void> {
  const rows = await db
    .selectFrom("extraction")
    .select(["document_id", "figures"])
    .orderBy("document_id")
    .execute();
  const { document_id: documentId = "", figures = [] } = rows[random(rows.length)] ?? {};
  const figure = figures[random(figures.length)];
  if (figure === undefined) return;
  const { id: figureId, evidence, kind, asWritten, value, unit, asOf } = figure;
  const word = [
    { verdict: "rejected" as const },
    { verdict: "confirmed" as const },
    { verdict: "corrected" as const, value: 497 },
  ][random(3)] ?? { verdict: "confirmed" as const };
  const read = { kind, asWritten, value, unit, ...(asOf === undefined ? {} : { asOf: asOf.date }) };
  const by = { by: "Ann Reader", reason: "seen on the page", at: "2030-01-02T00:00:00.000Z" };
  await recordReview(db, { documentId, figureId, evidence, read, ...word, ...by }, rulesVersion);
}

onEachDatabase("publishes step by step what all would give at once", async (open) => {
  for (const seed of [1, 2, 3]) {
    const random = randomFrom(seed);
    const { ledger, publish, published } = await openPlace(open);
    let most = 0;
    for (let step = 0; step < 12; step += 1) {
      // Few inputs: most papers take the place of one, some come by two, some come back.
      const papers = Array.from({ length: 2 + random(3) }, () =>
        randomPaper(`paper-${step < 4 ? step : random(20)}`, randomFrom(seed * 100 + random(20))),
      );
      for (const paper of papers) {
        const text = random(7) === 0 ? "Of another case." : "The jail.";
        await give(ledger, `input-${random(12)}`, paper, text);
      }
      if (random(5) === 0) {
        const rows = await ledger.db.selectFrom("document").select("id").orderBy("id").execute();
        const id = rows[random(rows.length)]?.id ?? "";
        await ledger.db.deleteFrom("input").where("document_id", "=", id).execute();
        await ledger.db.deleteFrom("document").where("id", "=", id).execute();
      }
      if (random(3) === 0) await reviewOne(ledger, random);
      await publish();
      expect(published()).toEqual(await filesAtOnce(ledger));
      most = Math.max(most, Object.keys(published()).length);
    }
    // The seven files that tell of all days, and a day at least.
    expect(most).toBeGreaterThan(9);
  }
});

const first = randomPaper("first", randomFrom(1));
const second = randomPaper("second", randomFrom(7));

onEachDatabase(
  "touches nothing where nothing changed, and fills a folder that is not as it left it",
  async (open) => {
    const { ledger, out, publish, published } = await openPlace(open);
    await give(ledger, "input-1", first);
    await give(ledger, "input-2", second);
    await publish();
    const whole = published();
    const again = await publish();
    expect(again.files.map(({ state }) => state)).toEqual(again.files.map(() => "unchanged"));
    expect(again.files).toHaveLength(Object.keys(whole).length);
    const newest = JSON.parse(whole["latest.json"] ?? "");
    expect(again.snapshots).toEqual([newest]);

    rmSync(join(out, "snapshots/jail", `${newest.asOf}.json`));
    writeFileSync(join(out, "snapshots/jail/1999-01-01.json"), "{}");
    writeFileSync(join(out, "snapshots/jail/latest.json.1.part"), "{");
    writeFileSync(join(out, "snapshots/jail/notes.md"), "a reader's own");
    await publish();
    expect(published()).toEqual({ ...whole, "notes.md": "a reader's own" });
    rmSync(out, { recursive: true });
    await publish();
    expect(published()).toEqual(whole);
  },
);

onEachDatabase("reads all anew where the topic's wording has changed", async (open) => {
  const { ledger, publish, published } = await openPlace(open);
  for (let at = 0; at < 6; at += 1) {
    await give(ledger, `input-${at}`, randomPaper(`paper-${at}`, randomFrom(at)));
  }
  await publish();
  const before = published();
  const metrics = jail.metrics.filter(({ id }) => id !== "held");
  const narrower = { ...jail, metrics, identities: [] };
  await publish(narrower);
  expect(published()).toEqual(await filesAtOnce(ledger, narrower));
  expect(published()["series.csv"]).not.toBe(before["series.csv"]);
  await publish();
  expect(published()).toEqual(before);
});

onEachDatabase("is done again whole where it was cut off", async (open) => {
  const { ledger, out, publish, published } = await openPlace(open);
  await give(ledger, "input-1", first);
  await publish();
  await give(ledger, "input-2", second);
  const shelf = openFolderShelf(out);
  let left = 2;
  const failing = {
    ...shelf,
    async write(path: string, text: string) {
      if (left-- === 0) throw new Error("the disk is full");
      await shelf.write(path, text);
    },
  };
  const place = { db: ledger.db, blobs: ledger.blobs, shelf: failing };
  await expect(publishTopic(place, jail, { rulesVersion, now })).rejects.toThrow("disk is full");
  await publish();
  expect(published()).toEqual(await filesAtOnce(ledger));
});

onEachDatabase("has no room for a figure that counts twice", async (open) => {
  const { ledger, publish } = await openPlace(open);
  await give(ledger, "input-1", first);
  await publish();
  const { db } = ledger;
  const row = await db
    .selectFrom("claim")
    .selectAll()
    .where("role", "=", "claim")
    .executeTakeFirst();
  if (row === undefined) throw new Error("the paper makes no claim");
  const other = row.metric === "held" ? "ill" : "held";
  for (const twin of [row, { ...row, metric: other }]) {
    await expect(db.insertInto("claim").values(twin).execute()).rejects.toMatchObject({
      code: "23505",
    });
  }
  const level = await db.selectFrom("level").selectAll().executeTakeFirstOrThrow();
  const { carried: _, ...key } = level;
  const text = { known: JSON.stringify(level.known), whole: JSON.stringify(level.whole) };
  const second = db.insertInto("level").values({ ...key, ...text });
  await expect(second.execute()).rejects.toMatchObject({ code: "23505" });
});

onEachDatabase(
  "holds back what a quote no longer bears out, once it has been read again",
  async (open) => {
    const { ledger, publish, published } = await openPlace(open);
    await give(ledger, "input-1", first);
    await publish();
    expect(JSON.parse(published()["index.json"] ?? "").snapshots.length).toBeGreaterThan(0);
    for (const { parentPath, name } of readdirSync(ledger.blobsFolder, {
      recursive: true,
      withFileTypes: true,
    })) {
      if (name.length === 64) writeFileSync(join(parentPath, name), '{ "text": "" }');
    }
    await publish();
    expect(Object.keys(published())).toContain("index.json");
    await forgetRereading(ledger.db);
    await publish();
    expect(published()).toEqual({});
  },
);
