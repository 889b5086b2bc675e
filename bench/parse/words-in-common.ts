import type { Contender, File } from "./contenders.ts";

/** The share of one reader's letters and digits, word by word, that another reads in the same file as well. */
export async function wordsInCommon(
  files: readonly File[],
  one: Contender,
  other: Contender,
): Promise<number> {
  let [common, all] = [0, 0];
  for (const file of files) {
    const [mine, theirs] = [countWords(await one.read(file)), countWords(await other.read(file))];
    for (const [word, count] of mine) {
      all += count;
      common += Math.min(count, theirs.get(word) ?? 0);
    }
  }
  return all === 0 ? 0 : common / all;
}

/** Words without the marks around them, which readers part in different ways. */
function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
