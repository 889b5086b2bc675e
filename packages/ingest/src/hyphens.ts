/** The words of a document that stand whole within a line. */
export type Vocabulary = Pick<ReadonlySet<string>, "has">;

export type Join = "apart" | "touching" | "without-hyphen";

/** Parts that keep their hyphen wherever the line ends. */
const firstParts =
  /(?:^|-)(?:self|non|ex|well|anti|all|half|mid|post|pre|quasi|vice|cross|co|then|court|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten)$/i;

/**
 * How the last word of a line meets the first of the next.
 * - "fam-" + "ilies" is one word without the hyphen
 * - "court-" + "appointed" keeps it
 * - "2017-" + "18" keeps it
 */
export function joinOf(before: string, after: string, vocabulary: Vocabulary): Join {
  const head = /([\p{L}\d][\p{L}\d-]*)[-\u00ad\u2010]$/u.exec(before)?.[1];
  if (head === undefined) return /\p{L}[–—]$/u.test(before) ? "touching" : "apart";
  const tail = /^[\p{L}\d]+/u.exec(after)?.[0];
  if (tail === undefined) return "apart";
  // "first- and second-class": the hyphen waits for a later word.
  if (/^(?:and|or|to)$/i.test(after)) return "apart";
  if (!/^\p{Ll}/u.test(tail) || /\d$/.test(head)) return "touching";
  if (vocabulary.has(`${head}${tail}`.toLowerCase())) return "without-hyphen";
  if (vocabulary.has(`${head}-${tail}`.toLowerCase()) || firstParts.test(head)) return "touching";
  return "without-hyphen";
}
