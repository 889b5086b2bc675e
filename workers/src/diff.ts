import {
  buildSnapshots,
  diffSnapshots,
  type Entry,
  extract,
  findAstray,
  type Move,
  type Topic,
} from "@recount/core";
import { listEntries, listRulesVersions, loadDocument } from "@recount/store";
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

/**
 * What the rules of this program would move in published values: each document is read once more, in memory, beside
 * what the ledger holds of it from older rules. Nothing is published.
 */
export async function diff(
  engine: Engine,
  { topics, from }: { readonly topics: readonly Topic[]; readonly from?: string },
): Promise<RulesDiff> {
  const { ledger, blobs, tuning } = engine;
  const known = await listRulesVersions(ledger.db);
  const older = from ?? known[0];
  if (older === undefined || !known.includes(older)) {
    const held = known.length === 0 ? 'none; run "recount ingest" first' : known.join(", ");
    throw new NothingToCompareError(
      `the ledger holds nothing read under ${older === undefined ? "any rules" : `rules ${older}`}; it has rules: ${held}`,
    );
  }
  const found: RulesDiff["topics"][number][] = [];
  for (const topic of topics) {
    const asked = { rulesVersion: older };
    // What older rules read may be of an older parser's text: it is held against that of now by nobody.
    const before = (await listEntries({ db: ledger.db, blobs }, topic, asked)).map((entry) => ({
      ...entry,
      astray: [],
    }));
    const pairs = await readAgain(engine, before);
    found.push({
      topic: topic.id,
      documents: pairs.length,
      missing: before.length === pairs.length ? [] : missingOf(before, pairs),
      moves: diffSnapshots(
        buildSnapshots(
          topic,
          pairs.map((pair) => pair.before),
        ),
        buildSnapshots(
          topic,
          pairs.map((pair) => pair.after),
        ),
      ),
    });
  }
  return { from: older, to: tuning.versions.rulesVersion, topics: found };
}

interface Pair {
  readonly before: Entry;
  readonly after: Entry;
}

async function readAgain(
  { ledger, blobs }: Engine,
  entries: readonly Entry[],
): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const before of entries) {
    const document = await loadDocument({ db: ledger.db, blobs }, before.document.id);
    if (document === null) continue;
    const { figures, checks } = extract(document);
    const astray = findAstray(document.text, figures);
    pairs.push({ before, after: { ...before, figures, checks, astray } });
  }
  return pairs;
}

function missingOf(before: readonly Entry[], pairs: readonly Pair[]): readonly string[] {
  const read = new Set(pairs.map((pair) => pair.before));
  return before.filter((entry) => !read.has(entry)).map(({ document }) => document.source);
}
