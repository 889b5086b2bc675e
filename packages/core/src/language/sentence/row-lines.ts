/** Longer lines are prose. */
const longest = 90;

const mark = "(?:[-–—•*·▪◦]|\\(?\\d{1,2}[.)]|\\(?[a-z]{1,4}[.)])?";
const unit = "(?:\\s?(?:%|percent|thousand|million|billion))?";
const bound =
  "(?:(?:about|some|over|under|nearly|almost|roughly|around|approx\\.|approximately|at least|more than|up to|fewer than)\\s)?";
/** "Claims allowed: 7,006*", "Adams | 12", "Fees ....... 4", "Harbor 12 (3 of them new)". */
const closing = new RegExp(
  `^\\s*${mark}\\s*[\\p{L}\\d(][^;?!]*?(?:[:=–—|\\t-]|\\s|\\.\\s?\\.)\\s*${bound}[+-]?[$€£]?\\d[\\d,.]*${unit}[)*†‡\\]]*(?:\\s*\\([^()]{1,40}\\))?$`,
  "iu",
);
/** What parts label and number in so many signs; a space alone does so only in a line without marks. */
const signed = /(?:[:=–—|\t]|\s-\s|\.\s?\.)\s*(?:\p{L}+\.?\s){0,2}[+-]?[$€£]?\d[^:=–—|\t\n]*$/iu;
const spaced = /^\s*[-–—•*]?\s*\p{L}[^.,:]{0,39}\s\d[\d,]*[*†‡]?$/u;
/** "310,000 refugees abroad", "$48 million needed". */
const opening =
  /^\s*[-–—•*]?\s*[$€£]?(?<number>\d[\d,.]*)(?:\s?%)?\s+\p{L}[^;?!]{1,60}[^.;,?!:\s-]$/u;

/** "Marlow: 12 cases, 1 death". */
const labelled = /^[^\n:.?!]{1,40}:\s[^\n]{1,40}$/;

/** Whether a line is a row of a list: a label and its number, or a number and what it counts. */
export function isRowLine(line: string): boolean {
  if (line.length > longest) return false;
  if (opening.test(line)) return true;
  return closing.test(line) && (signed.test(line) || spaced.test(line));
}

/** Whether the line break at `at` parts two rows, or a heading from the rows below it. */
export function partsRows(text: string, at: number): boolean {
  const above = lineBefore(text, at);
  const [below, end] = lineFrom(text, at + 1);
  if (above.trim() === "") return false;
  if (labelled.test(above) && labelled.test(below)) return true;
  if (!isRowLine(below)) return false;
  if (isRowLine(above)) return !isNumbered(above, below);
  const [next] = lineFrom(text, end + 1);
  return isHeadingLine(above) && isRowLine(next) && !isNumbered(below, next);
}

/** "Seats won": a short line that opens with a capital and ends without a mark. */
function isHeadingLine(line: string): boolean {
  return line.length < 60 && /^\s*[\p{Lu}\d][^.;?!]*[\p{L}\d)]$/u.test(line);
}

/** The numbers in the margin of a pleading are one more in each line. */
function isNumbered(above: string, below: string): boolean {
  const [first, second] = [above, below].map((line) => opening.exec(line)?.groups?.number);
  return first !== undefined && Number(second) === Number(first) + 1;
}

function lineBefore(text: string, at: number): string {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return at - start > longest ? text.slice(at - longest - 1, at) : text.slice(start, at).trimEnd();
}

function lineFrom(text: string, start: number): readonly [string, number] {
  const found = text.indexOf("\n", start);
  const end = found < 0 ? text.length : found;
  return [text.slice(start, Math.min(end, start + longest + 1)).trimEnd(), end];
}
