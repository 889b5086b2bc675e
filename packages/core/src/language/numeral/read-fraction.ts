import type { Atom } from "./cut-atoms.ts";
import { denominators, scales, smallNumbers, vulgarFractions } from "./number-words.ts";
import { readFromWords } from "./read-number.ts";
import { nothing } from "./read-words.ts";
import type { Scanned } from "./scan-numerals.ts";

const article = /(?<![\p{L}\p{N}])an?[\s-]{1,3}$/iu;
/** "a third of", "a third were": in other company "a third" is the one after the second. */
const partBehind =
  /^(?:\s{1,3}(?:of|were|are|is|was|have|had|has|remain(?:s|ed)?)(?!\p{L})|\s?[^\s\p{L}\p{N}-]|\s?$)/iu;

/** "went up a quarter last year", "fell by a third". */
const moving =
  /(?<!\p{L})(?:by|up|down|rose|fell|grew|dropped|shrank)\s{1,2}(?:(?:about|nearly|almost|roughly|over|more\s{1,2}than)\s{1,2})?an?[\s-]{1,3}$/iu;

/**
 * A part of one in percent, or a half that a scale multiplies.
 * - two-thirds; three quarters; one-fifth; a third of; half; ½
 * - half a million → 500,000; half a dozen → 6
 *
 * Not "a third hearing", nor "quarter" alone.
 */
export function readFraction(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const atom = atoms[at];
  if (atom === undefined) return null;
  const next = atoms[at + 1];
  if (atom.kind === "half") return readHalf(text, atoms, at);
  const quarter = atom.word === "quarter" ? readHalf(text, atoms, at) : null;
  if (quarter !== null) return quarter;
  if (atom.kind === "vulgar") {
    return percent(atom.start, atom.end, (vulgarFractions[atom.word] ?? 0) * 100, at + 1);
  }
  const count = atom.kind === "small" ? smallNumbers[atom.word] : Number(atom.word);
  const whole = atom.kind === "small" || (atom.kind === "digits" && /^\d{1,2}$/.test(atom.word));
  if (whole && count !== undefined && next !== undefined) {
    return readParts(text, atoms, { at, count });
  }
  if (atom.kind !== "ordinal" && atom.word !== "quarter") return null;
  const lead = article.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
  const below = denominators[atom.word];
  if (lead === null || below === undefined) return null;
  const before = text.slice(Math.max(0, atom.start - 30), atom.start);
  if (!partBehind.test(text.slice(atom.end, atom.end + 12)) && !moving.test(before)) return null;
  return percent(atom.start - lead[0].length, atom.end, 100 / below, at + 1);
}

function percent(start: number, end: number, value: number, next: number): Scanned {
  return { start, end, form: "fraction", value, min: value, max: value, next };
}

/** "two-thirds", "three quarters", "one fifth of", "one-half". */
function readParts(
  text: string,
  atoms: readonly Atom[],
  { at, count }: { readonly at: number; readonly count: number },
): Scanned | null {
  const [atom, next] = [atoms[at], atoms[at + 1]];
  if (atom === undefined || next === undefined || next.start - atom.end > 2) return null;
  const gap = text.slice(atom.end, next.start);
  if (!/^(?:\s{1,2}|-)$/.test(gap) || count < 1) return null;
  const below = denominators[next.word.replace(/s$/, "").replace(/^halve$/, "half")];
  if (below === undefined || count >= below) return null;
  const plural = next.word.endsWith("s");
  if (plural === (count === 1)) return null;
  const multiplied = plural
    ? readPartOfScale(text, atoms, {
        start: atom.start,
        end: next.end,
        part: count / below,
        at: at + 2,
      })
    : null;
  if (multiplied !== null) return multiplied;
  const sure = plural || gap === "-" || partBehind.test(text.slice(next.end, next.end + 12));
  return sure ? percent(atom.start, next.end, (count * 100) / below, at + 2) : null;
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly part: number;
  /** Index of the atom behind it. */
  readonly at: number;
}

/** "three-quarters of a million" is one number, and no share. */
function readPartOfScale(
  text: string,
  atoms: readonly Atom[],
  { start, end, part, at }: Part,
): Scanned | null {
  const scale = atoms[at]?.kind === "scale" ? scales[atoms[at]?.word ?? ""] : undefined;
  const last = atoms[at];
  if (scale === undefined || last === undefined) return null;
  if (!/^\s{1,2}of\s{1,2}an?\s{1,2}$/i.test(text.slice(end, last.start))) return null;
  const value = part * scale;
  return { start, end: last.end, form: "words", value, min: value, max: value, next: at + 1 };
}

function readHalf(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const [atom, after] = [atoms[at], atoms[at + 1]];
  if (atom === undefined || atom.word === "halves") return null;
  const part = atom.word === "half" ? 1 / 2 : 1 / 4;
  const scale = after?.kind === "scale" ? scales[after.word] : undefined;
  const gap = after === undefined ? "" : text.slice(atom.end, after.start);
  if (scale !== undefined && /^(?:-|\s{1,2}(?:(?:of\s{1,2})?an?\s{1,2})?)$/i.test(gap)) {
    const value = scale * part;
    const opening =
      scale < 1e3 ? { ...nothing, group: value } : { ...nothing, total: value, lastScale: scale };
    const read = readFromWords(text, atoms, { at: at + 1, opening });
    if (read !== null) {
      const lead = article.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
      const { end, next, value: all } = read;
      const start = atom.start - (lead?.[0].length ?? 0);
      return { start, end, form: "words", value: all, min: all, max: all, next };
    }
  }
  if (atom.word !== "half") return null;
  const lead = article.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
  return percent(atom.start - (lead?.[0].length ?? 0), atom.end, 50, at + 1);
}
