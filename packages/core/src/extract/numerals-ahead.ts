/** Where the next numeral stands from a place on: in the same word, near by, or neither. */
export type Ahead = "word" | "near" | "far";

/** In characters: the longest that a rule says before the number that it is about, with room for spaces. */
const reach = 64;

/** Tells how far off the next numeral is; places are asked for from left to right. */
export function numeralsAhead(text: string, starts: readonly number[]): (at: number) => Ahead {
  let next = -1;
  let word = 0;
  let start = -1;
  return (at) => {
    while (start < at && next < starts.length) {
      const before = start;
      next += 1;
      start = starts[next] ?? Number.POSITIVE_INFINITY;
      word = next < starts.length ? startOfWord(text, before + 1, start) : start;
    }
    if (at >= word) return "word";
    return start - at <= reach ? "near" : "far";
  };
}

/** Where the word begins that holds a numeral, as far back as the numeral before it. */
function startOfWord(text: string, from: number, numeral: number): number {
  let at = numeral;
  while (at > from && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
