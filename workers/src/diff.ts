import {
  citationsOf,
  diffSnapshots,
  type Entry,
  extract,
  findAstray,
  type Move,
  noPast,
  readDays,
  snapshotsOf,
  type Topic,
} from "@recount/core";
import {
  countRead,
  listEntries,
  listRead,
  listRulesVersions,
  loadDocument,
  type Rereading,
  withRereading,
} from "@recount/store";
import type { Engine } from "./engine.ts";

export interface RulesDiff {
  /** The rules whose readings the ledger holds, and those of this program. */
  readonly from: string;
  readonly to: string;
  readonly topics: readonly {
    readonly topic: string;
    readonly documents: number;
    /** Names of documents whose text is gone, and that neither side counts. */
    readonly missing: readonly string[];
    readonly moves: readonly Move[];
  }[];
}

/** The ledger holds nothing that was read under such rules. */
export class NothingToCompareError extends Error {
  override readonly name = "NothingToCompareError";
}

export interface DiffOptions {
  readonly topics: readonly Topic[];
  /** The rules to compare with; those that read last where none are named. */
  readonly from?: string;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * What the rules of this program would move in published values: each document is read once more, beside what the
 * ledger holds of it from older rules. Nothing is published, and memory holds some documents and some days at a time.
 */
export async function diff(engine: Engine, options: DiffOptions): Promise<RulesDiff> {
  const { db } = engine.ledger;
  const from = await chooseRules(engine, options.from);
  const topics = await withRereading(db, async (rereading) => {
    const reader = { engine, rereading, from };
    const read = await readAgain(reader, options);
    const found: RulesDiff["topics"][number][] = [];
    for (const topic of options.topics) {
      const { documents = 0, missing = [] } = read.get(topic.id) ?? {};
      found.push({ topic: topic.id, documents, missing, moves: await compare(reader, topic) });
    }
    return found;
  });
  return { from, to: engine.tuning.versions.rulesVersion, topics };
}

async function chooseRules({ ledger }: Engine, asked: string | undefined): Promise<string> {
  const known = await listRulesVersions(ledger.db);
  const older = asked ?? known[0];
  if (older !== undefined && known.includes(older)) return older;
  const held = known.length === 0 ? 'none; run "recount ingest" first' : known.join(", ");
  throw new NothingToCompareError(
    `the ledger holds nothing read under ${older === undefined ? "any rules" : `rules ${older}`}; it has rules: ${held}`,
  );
}

interface Reader {
  readonly engine: Engine;
  readonly rereading: Rereading;
  /** The rules to compare with. */
  readonly from: string;
}

/** How much of a topic was read again. */
interface Tally {
  documents: number;
  readonly missing: string[];
}

/** Reads every document of the topics again, and notes of which days both readings speak. */
async function readAgain(
  reader: Reader,
  { topics, onProgress = () => {} }: DiffOptions,
): Promise<ReadonlyMap<string, Tally>> {
  const { engine, rereading, from } = reader;
  const { db } = engine.ledger;
  const tallies = new Map(topics.map(({ id }) => [id, { documents: 0, missing: [] as string[] }]));
  const total = await countRead(db, from);
  let done = 0;
  for await (const documentIds of listRead(db, from)) {
    const concerned = await entriesByDocument(reader, topics, documentIds);
    for (const documentId of documentIds) {
      const entries = concerned.get(documentId) ?? [];
      const reread = entries.length === 0 ? null : await readOne(engine, documentId);
      if (reread !== null) await rereading.keep(documentId, reread);
      for (const { topic, entry } of entries) {
        const tally = tallies.get(topic.id);
        if (reread === null) tally?.missing.push(entry.document.source);
        else {
          if (tally !== undefined) tally.documents += 1;
          const both = [entry, { ...entry, ...reread }].flatMap((one) => citationsOf(topic, one));
          const days = both.map(({ asOf }) => asOf);
          await rereading.speaks(documentId, topic.id, days);
        }
      }
      onProgress(++done, total);
    }
  }
  return tallies;
}

interface Concerned {
  readonly topic: Topic;
  readonly entry: Entry;
}

async function entriesByDocument(
  reader: Reader,
  topics: readonly Topic[],
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Concerned[]>> {
  const all: Concerned[] = [];
  for (const topic of topics) {
    const entries = await entriesBefore(reader, topic, documentIds);
    all.push(...entries.map((entry) => ({ topic, entry })));
  }
  return Map.groupBy(all, ({ entry }) => entry.document.id);
}

/** What older rules read may be of an older parser's text: it is held against that of now by nobody. */
async function entriesBefore(
  { engine: { ledger, blobs }, from: rulesVersion }: Reader,
  topic: Topic,
  documentIds: readonly string[],
): Promise<readonly Entry[]> {
  const entries = await listEntries({ db: ledger.db, blobs }, topic, { rulesVersion, documentIds });
  return entries.map((entry) => ({ ...entry, astray: [] }));
}

/** What a document gives under the rules of this program; null where its text is gone. */
async function readOne({ ledger, blobs }: Engine, documentId: string) {
  const document = await loadDocument({ db: ledger.db, blobs }, documentId);
  if (document === null) return null;
  const { figures, checks } = extract(document);
  return { figures, checks, astray: findAstray(document.text, figures) };
}

/** What moves in a topic, some days at a time. */
async function compare(reader: Reader, topic: Topic): Promise<readonly Move[]> {
  const moves: Move[] = [];
  let [was, is] = [noPast, noPast];
  for (const days of await reader.rereading.days(topic.id)) {
    const reread = await reader.rereading.on(topic.id, days);
    const before = await entriesBefore(reader, topic, [...reread.keys()]);
    const after = before.map((entry) => ({ ...entry, ...reread.get(entry.document.id) }));
    const only = new Set(days);
    const old = snapshotsOf(topic, readDays(topic, before, only), was);
    const now = snapshotsOf(topic, readDays(topic, after, only), is);
    [was, is] = [old.past, now.past];
    moves.push(...diffSnapshots(old.snapshots, now.snapshots));
  }
  return moves;
}
