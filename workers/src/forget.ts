import {
  allowAgain,
  documentsOfInput,
  type Forgettable,
  type ForgottenRow,
  findForgettable,
  findForgettableIds,
  finishForgetting,
  forgetDocuments,
  listForgotten,
  type PublishedFile,
  type Remains,
  scrub,
} from "@recount/store";
import { clock, type Engine } from "./engine.ts";
import { type PublishOptions, publishNow } from "./publish-now.ts";

export interface ForgetWord {
  /** The document's id, or the beginning of it. */
  readonly id: string;
  readonly by: string;
  readonly reason: string;
}

export interface ForgetOptions extends PublishOptions {
  /** Says what would go, and removes nothing. */
  readonly dryRun?: boolean;
}

export interface Forgotten extends Forgettable {
  readonly forgotten: boolean;
  readonly blobs: number;
  readonly files: readonly PublishedFile[];
  /** Where something of it may still be. */
  readonly remains: Remains;
}

/** It cannot be forgotten; the message says why and what can be done. */
export class ForgetError extends Error {
  override readonly name = "ForgetError";
}

/**
 * Removes a sealed or withdrawn document with all that came from it, publishes the days anew on which it bore, and
 * keeps who did it, when, why and by which hash it is known again. Cut off, the same call goes on.
 */
export async function forget(
  engine: Engine,
  word: ForgetWord,
  options: ForgetOptions,
): Promise<Forgotten> {
  const { ledger, blobs, queues } = engine;
  const { dryRun = false, now = clock } = options;
  const found = await findForgettable(ledger.db, await findId(engine, word.id));
  refuseUnknownTopics(found, options);
  if (dryRun) return { ...found, forgotten: false, blobs: 0, files: [], remains: [] };
  const ids = found.documents.map(({ id }) => id);
  await queues.remove([
    ...ids.flatMap((id) => (["parse", "extract"] as const).map((stage) => ({ stage, id }))),
    ...found.documents.flatMap(({ places }) =>
      places.map((id) => ({ stage: "fetch" as const, id })),
    ),
  ]);
  const removed = await forgetDocuments({ db: ledger.db, blobs }, found, { ...word, now: now() });
  const files: PublishedFile[] = [];
  // All topics: of a call that was cut off, nobody knows any more which ones it bore on.
  for (const { id } of options.topics) files.push(...(await publishNow(engine, id, options)));
  const remains = await scrub(ledger.db, ledger);
  await finishForgetting(ledger.db, ids, now());
  return { ...found, forgotten: true, blobs: removed.blobs, files, remains };
}

/** What was forgotten: hashes, who, when and why. */
export function forgottenLog({ ledger: { db } }: Engine): Promise<readonly ForgottenRow[]> {
  return listForgotten(db);
}

/** Lets what was forgotten come in again when it is next fetched. */
export async function allowForgotten(
  { ledger: { db } }: Engine,
  {
    id,
    by,
    now = clock,
  }: { readonly id: string; readonly by: string; readonly now?: () => string },
): Promise<string> {
  checkId(id);
  const rows = (await listForgotten(db)).filter((row) => row.document_id.startsWith(id));
  if (rows.length !== 1) {
    throw new ForgetError(
      rows.length === 0
        ? `nothing with the id "${id}" was forgotten; "recount forget --list" shows what was`
        : `"${id}" is the beginning of several ids: ${rows.map((row) => row.document_id).join(", ")}`,
    );
  }
  const [allowed] = await allowAgain(db, id, { by, now: now() });
  if (allowed === undefined) throw new ForgetError(`"${id}" may come in again already`);
  return allowed;
}

function checkId(id: string): void {
  if (/^[0-9a-f]{8,64}$/.test(id)) return;
  throw new ForgetError(
    `"${id}" is no document's id: it has 64 digits and letters from a to f, of which the first 8 are enough`,
  );
}

async function findId({ ledger: { db } }: Engine, id: string): Promise<string> {
  checkId(id);
  const ids = await findForgettableIds(db, id);
  const [one, second] = ids;
  if (second !== undefined) {
    throw new ForgetError(`"${id}" is the beginning of several documents' ids: ${ids.join(", ")}`);
  }
  if (one !== undefined) return one;
  const came = await documentsOfInput(db, id);
  if (came.length > 0) {
    throw new ForgetError(
      `"${id}" is an input, through which came the documents ${came.join(", ")}: name the one to forget`,
    );
  }
  throw new ForgetError(
    `the ledger has no document "${id}"; a snapshot names it as documentId, and "recount ingest --json" lists all`,
  );
}

/** What stands in files of a topic that is not here could not be published anew. */
function refuseUnknownTopics({ topics }: Forgettable, { topics: known }: PublishOptions): void {
  const unknown = topics.filter(({ topic }) => known.every(({ id }) => id !== topic));
  if (unknown.length === 0) return;
  const names = unknown.map(({ topic }) => topic).join(", ");
  throw new ForgetError(
    `its figures are published in ${names}, whose topic file is not here: name the folder by --topics, so that those days are published anew`,
  );
}
