/** The overlap of two texts as shares of all their shingles, so that a long page weighs as much as a short one. */
export interface Overlap {
  readonly both: number;
  readonly onlyFound: number;
  readonly onlyGold: number;
}

export interface Score {
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const size = 4;

/**
 * The measure of the article-extraction benchmark (github.com/scrapinghub/article-extraction-benchmark,
 * evaluate.py): runs of four words, counted with their repetitions.
 */
export function compareShingles(gold: string, found: string): Overlap {
  const wanted = countShingles(gold);
  const got = countShingles(found);
  let both = 0;
  let onlyFound = 0;
  let onlyGold = 0;
  for (const shingle of new Set([...wanted.keys(), ...got.keys()])) {
    const [w, g] = [wanted.get(shingle) ?? 0, got.get(shingle) ?? 0];
    both += Math.min(w, g);
    onlyFound += Math.max(0, g - w);
    onlyGold += Math.max(0, w - g);
  }
  const sum = both + onlyFound + onlyGold || 1;
  return { both: both / sum, onlyFound: onlyFound / sum, onlyGold: onlyGold / sum };
}

function countShingles(text: string): ReadonlyMap<string, number> {
  // Python's \w: letters, digits and the underscore, of any script.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; words.length > 0 && i < Math.max(1, words.length - size + 1); i += 1) {
    const shingle = words.slice(i, i + size).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Precision and recall are averaged over pages, and F1 is of the averages, as the benchmark does. */
export function scoreOf(overlaps: readonly Overlap[]): Score {
  const precision = mean(
    overlaps
      .filter(({ both, onlyFound }) => both + onlyFound > 0)
      .map(({ both, onlyFound }) => both / (both + onlyFound)),
  );
  const recall = mean(
    overlaps
      .filter(({ both, onlyGold }) => both + onlyGold > 0)
      .map(({ both, onlyGold }) => both / (both + onlyGold)),
  );
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pages: overlaps.length, precision, recall, f1 };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
