/** Words that speak of what is to come, and of what has been. */
const future =
  /(?<!\p{L})(?:will|shall|won['’]t|upcoming|scheduled|set\s+for|to\s+be|expected|forecast|planned|plans?|due|deadline|must|may|could|would|intends?|is\s+to|are\s+to|has\s+to|have\s+to|until|no\s+later\s+than)(?!\p{L})/giu;
const past =
  /(?<!\p{L})(?:said|says|told|was|were|had|did|came|went|met|held|ruled|filed|found|began|took|made|gave|put|won|lost|killed|died|wrote|left|sent|set|\p{L}{3,}ed)(?!\p{L})/giu;
const notPast =
  /^(?:scheduled|expected|planned|need|need(?:ed)?|indeed|proceed|exceed|speed|feed|hundred|need)$/i;

/**
 * Whether a date in a sentence lies ahead, by the nearest word that has a tense; one before it
 * outweighs one behind.
 * - The judge will hold a hearing on Friday → ahead
 * - Rain is forecast for Saturday, the bureau said → ahead
 * - A hearing scheduled for Monday was put off on Friday → Monday ahead, Friday not
 */
export function looksAhead(body: string, place: number, end: number): boolean {
  const before = body.slice(Math.max(0, place - 160), place);
  const last = (pattern: RegExp, skip?: RegExp) =>
    [...before.matchAll(pattern)].filter((match) => skip?.test(match[0]) !== true).at(-1)?.index ??
    -1;
  const [ahead, behind] = [last(future), last(past, notPast)];
  if (ahead >= 0 || behind >= 0) return ahead > behind;
  const after = body.slice(end, end + 80);
  const first = (pattern: RegExp, skip?: RegExp) =>
    [...after.matchAll(pattern)].find((match) => skip?.test(match[0]) !== true)?.index ??
    Number.POSITIVE_INFINITY;
  return first(future) < first(past, notPast);
}
