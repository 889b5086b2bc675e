import {
  buildSnapshots,
  entriesKnownAt,
  lostReviews,
  orderWaiting,
  readDays,
  type Snapshot,
} from "@recount/core";
import {
  catchUp,
  listEntries,
  listUnpublished,
  listWaiting,
  newestSnapshot,
  openFolderShelf,
  publishTopic,
  readSnapshots,
  recallSnapshots,
} from "@recount/store";
import { expect } from "vitest";
import { type OpenFresh, onEachDatabase } from "../store/databases.ts";
import { now, temporaryFolder } from "../store/embedded.ts";
import { filesAtOnce, give, openJailLedger, versions } from "../store/jail-ledger.ts";
import { jail, type Paper } from "../validate/jail.ts";
import { contents } from "../workers/papers.ts";
import { randomFrom, randomPaper } from "./random-papers.ts";

const { rulesVersion } = versions;

async function all(pages: AsyncIterable<readonly Snapshot[]>): Promise<readonly Snapshot[]> {
  const found: Snapshot[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

/** A paper of more days than are held in memory at once. */
function paperOfHalfAYear(name: string, random: (below: number) => number): Paper {
  const paper = randomPaper(name, random);
  const months = ["01", "02", "03", "04", "05", "06"];
  const on = (day: string) => day.replace("-05-", `-${months[random(months.length)]}-`);
  return { ...paper, says: paper.says.map((said) => ({ ...said, on: on(said.on) })) };
}

/** A ledger to which papers came an hour apart, some in the place of others. */
async function openFilled(open: OpenFresh, seed: number) {
  const ledger = await openJailLedger(open);
  const random = randomFrom(seed);
  for (let at = 0; at < 90; at += 1) {
    await give(ledger, `input-${random(80)}`, paperOfHalfAYear(`paper-${at}`, random));
  }
  await ledger.queuePool.query(
    "UPDATE recount.holding SET learned_at = '2030-01-01T00:00Z'::timestamptz + id * interval '1 hour'",
  );
  return { ledger, store: { db: ledger.db, blobs: ledger.blobs } };
}

onEachDatabase("tells by days what all entries tell at once", async (open) => {
  const { store } = await openFilled(open, 1);
  await catchUp(store, jail, rulesVersion);
  const entries = await listEntries(store, jail, versions);
  const whole = buildSnapshots(jail, entries);
  expect(whole.length).toBeGreaterThan(32);
  expect(await all(readSnapshots(store.db, jail))).toEqual(whole);
  const [first, last] = [whole[2]?.asOf ?? "", whole.at(-1)?.asOf ?? ""];
  expect(await newestSnapshot(store.db, jail)).toEqual(whole.at(-1));
  expect(await newestSnapshot(store.db, jail, first)).toEqual(whole[2]);
  expect(await newestSnapshot(store.db, jail, "1999-01-01")).toBeUndefined();
  expect(await all(readSnapshots(store.db, jail, { upto: first }))).toEqual(whole.slice(0, 3));
  expect(await listWaiting(store, jail, rulesVersion)).toEqual(
    orderWaiting([
      ...readDays(jail, entries).flatMap(({ waiting }) => waiting),
      ...lostReviews(jail, entries),
    ]),
  );

  for (const hours of [3, 20, 45]) {
    const learnedAt = new Date(Date.parse("2030-01-01") + hours * 3_600_000).toISOString();
    const held = await listEntries(store, jail, { ...versions, learnedAt });
    expect(await all(recallSnapshots(store, jail, { rulesVersion, learnedAt }))).toEqual(
      buildSnapshots(jail, held),
    );
    for (const knownAt of [first, last]) {
      const known = buildSnapshots(jail, entriesKnownAt(held, knownAt));
      expect(await all(recallSnapshots(store, jail, { rulesVersion, learnedAt, knownAt }))).toEqual(
        known,
      );
    }
  }
});

onEachDatabase("publishes what somebody has only asked for before", async (open) => {
  const { ledger, store } = await openFilled(open, 3);
  const out = temporaryFolder();
  const place = { ...store, shelf: openFolderShelf(out) };
  await publishTopic(place, jail, { rulesVersion, now });
  const random = randomFrom(4);
  for (let at = 0; at < 3; at += 1) {
    await give(ledger, `more-${at}`, randomPaper(`more-${at}`, random));
    await catchUp(store, jail, rulesVersion);
    const newest = buildSnapshots(jail, await listEntries(store, jail, versions)).at(-1);
    expect(await newestSnapshot(store.db, jail)).toEqual(newest);
  }
  // A worker still sees that there is something to publish.
  expect(await listUnpublished(store.db, ["jail"])).toEqual(["jail"]);
  await publishTopic(place, jail, { rulesVersion, now });
  expect(contents(`${out}/snapshots/jail`)).toEqual(await filesAtOnce(ledger));
  expect(await listUnpublished(store.db, ["jail"])).toEqual([]);
});

onEachDatabase(
  "reads nothing of a topic again for who only asks, where nothing is new",
  async (open) => {
    const { ledger, store } = await openFilled(open, 5);
    await catchUp(store, jail, rulesVersion);
    // A day that was put together again would be told of here.
    expect(await listWaiting(store, jail, rulesVersion)).not.toEqual([]);
    await ledger.queuePool.query("UPDATE recount.topic_day SET waiting = '[]', waiting_count = 0");
    await catchUp(store, jail, rulesVersion);
    expect(await listWaiting(store, jail, rulesVersion)).toEqual([]);
  },
);
