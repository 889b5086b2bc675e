import type { Atom } from "./cut-atoms.ts";
import { smallNumbers, vulgarFractions } from "./number-words.ts";
import { readApart } from "./read-apart.ts";
import { readDigits, scaleOf, times } from "./read-digits.ts";
import { addAtom, amountOf, nothing, type Sum } from "./read-words.ts";

/** A number read from some atom on: where it ends, its value, and the index behind its last atom. */
export interface Read {
  readonly end: number;
  readonly value: number | null;
  readonly next: number;
  /** The value that the pieces have together, where they stand apart. */
  readonly apart?: number;
}

const space = /^[^\S\n]{1,3}$|^[^\S\n]?\n[^\S\n]?$/;

/**
 * A number that opens with digits at atom `at`.
 * - 1,937; 2.5 million; 83.3-million; 2½; 2 and a half million; 1.5 lakh crore
 * - "1,9 37" and "2 654", one number that came apart: null, since its digits are not to be trusted
 */
export function readFromDigits(text: string, atoms: readonly Atom[], at: number): Read {
  const first = atoms[at];
  if (first === undefined) return { end: 0, value: null, next: at + 1 };
  const apart = readApart(text, atoms, at);
  if (apart !== null) return apart;
  let value = isMisread(text, first) ? null : readDigits(first.word);
  let { end } = first;
  let next = at + 1;
  const mixed = value === null ? null : readMixed(text, atoms, at);
  if (mixed !== null && value !== null) {
    value += mixed.value ?? 0;
    ({ end, next } = mixed);
  }
  for (let scale = atoms[next]; scale !== undefined; scale = atoms[next]) {
    if (scale.kind !== "scale" && scale.kind !== "letters") break;
    const gap = text.slice(end, scale.start);
    const factor = scaleOf(scale.word);
    const joined =
      scale.kind === "scale"
        ? gap === "-" || space.test(gap)
        : gap === "" || isLooseLetter(scale, gap);
    if (factor === undefined || !joined) break;
    value = value === null ? null : times(value, factor);
    ({ end } = scale);
    next += 1;
    if (scale.kind === "letters") break;
  }
  return readHalfBehind(text, atoms, { end, value, next });
}

/** "3 million and a half" is 3,500,000. */
function readHalfBehind(text: string, atoms: readonly Atom[], read: Read): Read {
  const [scale, half] = [atoms[read.next - 1], atoms[read.next]];
  if (scale?.kind !== "scale" || half?.kind !== "half" || read.value === null) return read;
  if (!/^\sand\sa\s$/i.test(text.slice(read.end, half.start))) return read;
  const value = read.value + (scaleOf(scale.word) ?? 0) / 2;
  return { end: half.end, value, next: read.next + 1 };
}

/** "l,204": a letter in the place of the first digit makes all the others another number. */
function isMisread(text: string, { start }: Atom): boolean {
  return /(?<![\p{L}\p{N}])[lIO|],$/u.test(text.slice(Math.max(0, start - 3), start));
}

function isLooseLetter(scale: Atom, gap: string): boolean {
  return gap === " " && scale.word.length > 1;
}

/** " and an ", in characters. */
const widestJoint = 8;

/** "2½", "2 1/2", "2 and a half": the part behind a whole. */
function readMixed(text: string, atoms: readonly Atom[], at: number): Read | null {
  const [whole, part] = [atoms[at], atoms[at + 1]];
  if (whole === undefined || part === undefined || part.start - whole.end > widestJoint)
    return null;
  const gap = text.slice(whole.end, part.start);
  if (part.kind === "vulgar" && /^\s?$/.test(gap)) {
    return { end: part.end, value: vulgarFractions[part.word] ?? null, next: at + 2 };
  }
  const half = part.kind === "half" || part.word === "quarter";
  if (half && /^[\s-]and[\s-]an?[\s-]$/i.test(gap)) {
    return { end: part.end, value: part.kind === "half" ? 0.5 : 0.25, next: at + 2 };
  }
  if (!/^[ -]$/.test(gap)) return null;
  const slashed = readSlash(text, atoms, at + 1);
  return slashed?.value === undefined || slashed.value === null
    ? null
    : { ...slashed, value: slashed.value / 100 };
}

const slashDenominators = new Set(["2", "3", "4", "5", "8", "10", "16"]);

/** "2/3" in percent; not "9/11", "24/7" or a date with its year. */
export function readSlash(text: string, atoms: readonly Atom[], at: number): Read | null {
  const [above, below] = [atoms[at], atoms[at + 1]];
  if (above?.kind !== "digits" || below?.kind !== "digits") return null;
  if (text.slice(above.end, below.start) !== "/" || !slashDenominators.has(below.word)) return null;
  if (!/^\d$/.test(above.word) || Number(above.word) >= Number(below.word)) return null;
  if (/[\d/]/.test(text.slice(below.end, below.end + 1))) return null;
  if (/[\p{L}\p{N}/]/u.test(text.slice(Math.max(0, above.start - 1), above.start))) return null;
  const value = (Number(above.word) * 100) / Number(below.word);
  return { end: below.end, value, next: at + 2 };
}

/**
 * A number in words from atom `at` on, as far as its words build one number.
 * - three hundred and twenty-two; two and a half million; two point five
 *
 * "between two hundred and three hundred" stops before "and".
 */
export function readFromWords(
  text: string,
  atoms: readonly Atom[],
  { at, opening }: { readonly at: number; readonly opening?: Sum },
): Read | null {
  const first = atoms[at];
  if (first === undefined) return null;
  let sum = opening ?? { ...nothing, group: smallNumbers[first.word] ?? null };
  let { end } = first;
  let next = at + 1;
  const between = /\bbetween\s{1,3}(?:an?\s)?$/i.test(
    text.slice(Math.max(0, first.start - 12), first.start),
  );
  for (let atom = atoms[next]; atom !== undefined; atom = atoms[next]) {
    const gap = text.slice(end, atom.start);
    if (gap.length > 12 || (between && /and/i.test(gap) && atom.kind === "small")) break;
    const more = addAtom(sum, atom, gap);
    if (more === null || (/and/i.test(gap) && !holds(text, atoms, next, more))) break;
    sum = more;
    ({ end } = atom);
    next += 1;
  }
  return readPoint(text, atoms, { end, value: amountOf(sum), next });
}

/** Whether what follows "and" still builds the same number: not "two hundred and [three hundred]". */
function holds(text: string, atoms: readonly Atom[], at: number, sum: Sum): boolean {
  const [atom, after] = [atoms[at], atoms[at + 1]];
  if (atom === undefined || after === undefined || atom.kind === "half") return true;
  // "one billion and three quarters": the three belongs to the quarters.
  if (after.kind === "part") return !/^[\s-]$/.test(text.slice(atom.end, after.start));
  if (after.kind !== "scale") return true;
  const gap = text.slice(atom.end, after.start);
  return !space.test(gap) || addAtom(sum, after, gap) !== null;
}

/** "two point five": digits in words behind a point, with the scale that may follow. */
function readPoint(text: string, atoms: readonly Atom[], whole: Read): Read {
  let { end, next } = whole;
  let digits = "";
  for (let atom = atoms[next]; atom !== undefined; atom = atoms[next]) {
    const gap = text.slice(end, atom.start);
    const digit = smallNumbers[atom.word];
    const joined = digits === "" ? /^\s{1,3}point\s{1,3}$/i.test(gap) : space.test(gap);
    if (atom.kind !== "small" || digit === undefined || digit > 9 || !joined) break;
    digits += String(digit);
    ({ end } = atom);
    next += 1;
  }
  if (digits === "" || whole.value === null) return whole;
  const value = Number(`${whole.value}.${digits}`);
  const scale = atoms[next];
  const factor = scale?.kind === "scale" ? scaleOf(scale.word) : undefined;
  return scale !== undefined && factor !== undefined && space.test(text.slice(end, scale.start))
    ? { end: scale.end, value: times(value, factor), next: next + 1 }
    : { end, value, next };
}
