import type { Atom } from "./cut-atoms.ts";
import { scales, vagueMultiples, vaguePlurals } from "./number-words.ts";
import type { Scanned } from "./scan-numerals.ts";

const few = /(?<![\p{L}\p{N}])(?:several|a\s{1,3}few|many)\s{1,3}$/iu;
const article = /(?<![\p{L}\p{N}])an?\s{1,3}$/iu;

/**
 * Words that name only an order of magnitude, as an interval.
 * - hundreds → 200 to 999; tens of thousands → 20,000 to 99,999
 * - several hundred, a few dozen → as their plurals
 * - a couple of hundred → 200, for the amount to call approximate
 */
export function readVague(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const atom = atoms[at];
  if (atom === undefined) return null;
  if (atom.kind === "couple") return readCouple(text, atoms, at);
  if (atom.kind === "scale") return readFew(text, atoms, at);
  const after = atoms[at + 1];
  const multiple = vagueMultiples[atom.word];
  if (multiple !== undefined && after?.kind === "vague") {
    const range = vaguePlurals[after.word];
    if (range !== undefined && /^\s{1,3}of\s{1,3}$/i.test(text.slice(atom.end, after.start))) {
      const unit = range[0] / 2;
      return interval(
        atom.start,
        after.end,
        [2 * multiple * unit, 10 * multiple * unit - 1],
        at + 2,
      );
    }
  }
  const range = vaguePlurals[atom.word];
  return range === undefined ? null : interval(atom.start, atom.end, range, at + 1);
}

function interval(
  start: number,
  end: number,
  [min, max]: readonly [number, number],
  next: number,
): Scanned {
  return { start, end, form: "vague", value: null, min, max, next };
}

/** "several hundred thousand" is hundreds of thousands. */
function readFew(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const [atom, after] = [atoms[at], atoms[at + 1]];
  if (atom === undefined) return null;
  const lead = few.exec(text.slice(Math.max(0, atom.start - 12), atom.start));
  const scale = scales[atom.word];
  if (lead === null || scale === undefined) return null;
  const start = atom.start - lead[0].length;
  const more = after?.kind === "scale" ? scales[after.word] : undefined;
  const joined = after !== undefined && /^\s{1,3}$/.test(text.slice(atom.end, after.start));
  if (after !== undefined && more !== undefined && joined && scale === 100 && more >= 1e3) {
    return interval(start, after.end, [2 * scale * more, 10 * scale * more - 1], at + 2);
  }
  return interval(start, atom.end, scale === 12 ? [24, 99] : [2 * scale, 10 * scale - 1], at + 1);
}

function readCouple(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const [atom, after] = [atoms[at], atoms[at + 1]];
  const scale = after?.kind === "scale" ? scales[after.word] : undefined;
  if (atom === undefined || after === undefined || scale === undefined) return null;
  if (!/^\s{1,3}(?:of\s{1,3})?$/i.test(text.slice(atom.end, after.start))) return null;
  const lead = article.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
  const start = atom.start - (lead?.[0].length ?? 0);
  const value = 2 * scale;
  return { start, end: after.end, form: "words", value, min: value, max: value, next: at + 2 };
}
