import {
  type DayPart,
  fileOfDay,
  fingerprintOf,
  renderSnapshot,
  renderTopicFiles,
  type Snapshot,
  type Topic,
} from "@recount/core";
import type { Kysely } from "kysely";
import type { Blobs } from "../blobs.ts";
import { listForgottenChanges, noteForgottenChanges } from "../forget/forgotten-changes.ts";
import type { FileMark } from "../ledger/publishing-tables.ts";
import type { LedgerTables } from "../ledger/tables.ts";
import type { Shelf } from "../shelf.ts";
import { noteClaims } from "./note-claims.ts";
import { findRuleStep, listRuleChanges, noteRuleChanges } from "./note-rule-changes.ts";
import { dropOtherParts, loadParts } from "./parts.ts";
import { lockTopic, prepareTopic } from "./prepare-topic.ts";
import { publishDays } from "./publish-days.ts";
import { newestSnapshot } from "./read-snapshots.ts";
import { settleDays } from "./settle-days.ts";
import { tellChanges } from "./tell-changes.ts";
import { folderOf, type PublishedFile, removeOthers, stands, writeFile } from "./write-files.ts";

/** What a topic now says, and what that changed on the shelf. */
export interface Published {
  readonly topicId: string;
  /** The newest of the snapshots made anew, and the newest of all in any case; oldest first. */
  readonly snapshots: readonly Snapshot[];
  readonly files: readonly PublishedFile[];
}

interface Place {
  readonly db: Kysely<LedgerTables>;
  readonly blobs: Blobs;
  readonly shelf: Shelf;
}

interface Circumstances {
  readonly rulesVersion: string;
  readonly now: string;
  /** Names of the webhooks that are to hear of what changes. */
  readonly webhooks?: readonly string[];
}

type Marks = Readonly<Record<string, FileMark>>;

/**
 * Brings a topic's files up to date. What is read, built and written is of the order of the documents that are
 * new and the days that they speak of; the bytes are those that all documents would give at once.
 *
 * The ledger takes note of it last, in one transaction: a publication that is cut off is done again.
 */
export async function publishTopic(
  place: Place,
  topic: Topic,
  { rulesVersion, now, webhooks = [] }: Circumstances,
): Promise<Published> {
  const { db, blobs, shelf } = place;
  await prepareTopic(db, topic, rulesVersion);
  await noteClaims({ db, blobs }, topic, rulesVersion);
  return db.transaction().execute(async (change) => {
    await lockTopic(change, topic.id);
    const oldest = await settleDays({ db: change, blobs }, topic, rulesVersion);
    const before = await loadParts(change, topic.id);
    const written = await marksOf(change, topic.id);
    const standing = await stands(shelf, topic.id, { ...byFile(before), ...written });
    const step = await findRuleStep(change, topic.id, rulesVersion);
    if (standing && oldest === undefined) {
      await noteRuleChanges(change, topic.id, { before: [], after: [], step, now });
      const files = listUnchanged(shelf, topic.id, { ...byFile(before), ...written });
      return { topicId: topic.id, snapshots: await newestOf(change, topic), files };
    }
    // Another folder, or one that somebody has tidied up, is filled from the beginning.
    const from = standing ? (oldest ?? "") : "";
    const made = await publishDays({ db: change, shelf }, topic, { from, now });
    await dropOtherParts(change, topic.id, { from, kept: made.parts });
    const earlier = before.filter(({ asOf }) => asOf < from);
    const later = before.filter(({ asOf }) => asOf >= from);
    await noteRuleChanges(change, topic.id, { before: later, after: made.parts, step, now });
    await noteForgottenChanges(change, topic, { before: later, after: made.parts });
    await tellChanges(change, topic, { before: later, after: made.parts, webhooks, now });
    const parts = [...earlier, ...made.parts];
    const snapshots = made.snapshots.length > 0 ? made.snapshots : await newestOf(change, topic);
    const rest = await writeTopicFiles({ db: change, shelf }, topic, { parts, snapshots });
    const files = [...listUnchanged(shelf, topic.id, byFile(earlier)), ...made.files, ...rest];
    return { topicId: topic.id, snapshots, files };
  });
}

/** Writes the files that tell of all days, `latest.json` last, and removes what stands no more. */
async function writeTopicFiles(
  { db, shelf }: Pick<Place, "db" | "shelf">,
  topic: Topic,
  {
    parts,
    snapshots,
  }: { readonly parts: readonly DayPart[]; readonly snapshots: readonly Snapshot[] },
): Promise<readonly PublishedFile[]> {
  const newest = snapshots.at(-1);
  const noted = [
    ...(await listRuleChanges(db, topic.id)),
    ...(await listForgottenChanges(db, topic.id)),
  ];
  const texts =
    newest === undefined
      ? {}
      : renderTopicFiles(topic, parts, { latest: renderSnapshot(newest), noted });
  const files: PublishedFile[] = [];
  for (const [name, text] of Object.entries(texts)) {
    files.push(await writeFile(shelf, `${folderOf(topic.id)}/${name}`, text));
  }
  const removed = await removeOthers(shelf, topic.id, { ...byFile(parts), ...texts });
  const marks = Object.entries(texts).map(([name, text]) => [name, fingerprintOf(text)]);
  await db
    .updateTable("topic_basis")
    .set({ files: JSON.stringify(Object.fromEntries(marks)), unpublished_from: null })
    .where("topic", "=", topic.id)
    .execute();
  return [...files, ...removed];
}

async function newestOf(db: Kysely<LedgerTables>, topic: Topic): Promise<readonly Snapshot[]> {
  const snapshot = await newestSnapshot(db, topic);
  return snapshot === undefined ? [] : [snapshot];
}

async function marksOf(db: Kysely<LedgerTables>, topic: string): Promise<Marks> {
  const row = await db
    .selectFrom("topic_basis")
    .select("files")
    .where("topic", "=", topic)
    .executeTakeFirst();
  return row?.files ?? {};
}

function byFile(parts: readonly DayPart[]): Marks {
  return Object.fromEntries(parts.map((part) => [fileOfDay(part), part]));
}

function listUnchanged(shelf: Shelf, topicId: string, marks: Marks): readonly PublishedFile[] {
  return Object.entries(marks).map(([name, { sha256 }]) => ({
    ...{ path: shelf.placeOf(`${folderOf(topicId)}/${name}`), sha256, state: "unchanged" as const },
  }));
}
