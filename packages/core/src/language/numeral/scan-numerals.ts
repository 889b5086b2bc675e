import { type Atom, cutAtoms } from "./cut-atoms.ts";
import { isTorn } from "./is-torn.ts";
import { scales } from "./number-words.ts";
import { readFraction } from "./read-fraction.ts";
import { type Read, readFromDigits, readFromWords, readSlash } from "./read-number.ts";
import { readVague } from "./read-vague.ts";
import { nothing } from "./read-words.ts";

/** A number or number word as it stands in the text, with the value that its form alone gives. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A fraction's value is in percent. */
  readonly form: "digits" | "words" | "vague" | "ordinal" | "fraction";
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** What a number that came apart would be, joined: "2 654", "12,⏎480". Only its company can make it sure. */
  readonly apart?: number;
}

/** A token before its text is cut, and the index behind its last atom. */
export interface Scanned extends Omit<Token, "text"> {
  readonly next: number;
}

/** Every numeral and number word of the text, left to right, none overlapping another. */
export function scanNumerals(text: string): readonly Token[] {
  const atoms = cutAtoms(text);
  const tokens: Token[] = [];
  for (let at = 0; at < atoms.length; ) {
    const found = readAtom(text, atoms, at);
    if (found === null) {
      at += 1;
      continue;
    }
    const { next, ...token } = found;
    const written = { ...token, text: text.slice(token.start, token.end) };
    tokens.push(isTorn(text, token) ? valueless(written) : written);
    at = Math.max(next, at + 1);
  }
  return tokens;
}

/** A number of which a part is missing has no value that could be trusted. */
function valueless({ start, end, text, form }: Token): Token {
  return { start, end, text, form, value: null, min: null, max: null };
}

function readAtom(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const atom = atoms[at];
  if (atom === undefined) return null;
  const fraction = readFraction(text, atoms, at);
  if (fraction !== null) return fraction;
  switch (atom.kind) {
    case "digits": {
      const slashed = readSlash(text, atoms, at);
      if (slashed !== null) return stamp(atom.start, "fraction", slashed);
      return stamp(atom.start, "digits", readFromDigits(text, atoms, at));
    }
    case "ordinal":
    case "ordinal-digits":
      return { ...ordinal(atom.start, atom.end), next: at + 1 };
    case "small":
      return (
        compoundOrdinal(text, atoms, at) ??
        stampWords(atom.start, readFromWords(text, atoms, { at }))
      );
    case "vague":
    case "couple":
      return readVague(text, atoms, at);
    case "scale":
      return readScale(text, atoms, at);
    default:
      return null;
  }
}

function stamp(start: number, form: Token["form"], { value, end, next, apart }: Read): Scanned {
  const joined = apart === undefined ? {} : { apart };
  return { start, end, form, value, min: value, max: value, next, ...joined };
}

function stampWords(start: number, read: Read | null): Scanned | null {
  return read === null ? null : stamp(start, "words", read);
}

function ordinal(start: number, end: number): Omit<Scanned, "next"> {
  return { start, end, form: "ordinal", value: null, min: null, max: null };
}

/** "twenty-first" is one ordinal. */
function compoundOrdinal(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const [tens, units] = [atoms[at], atoms[at + 1]];
  if (tens === undefined || units?.kind !== "ordinal" || !tens.word.endsWith("ty")) return null;
  return text.slice(tens.end, units.start) === "-"
    ? { ...ordinal(tens.start, units.end), next: at + 2 }
    : null;
}

const article = /(?<![\p{L}\p{N}])an?[\s-]{1,2}$/iu;

/** "a hundred and twenty", "a dozen"; a scale with no number before it may still be vague. */
function readScale(text: string, atoms: readonly Atom[], at: number): Scanned | null {
  const atom = atoms[at];
  const scale = scales[atom?.word ?? ""];
  if (atom === undefined || scale === undefined) return null;
  const vague = readVague(text, atoms, at);
  if (vague !== null) return vague;
  const lead = article.exec(text.slice(Math.max(0, atom.start - 5), atom.start));
  const opening =
    scale < 1e3 ? { ...nothing, group: scale } : { ...nothing, total: scale, lastScale: scale };
  const read = readFromWords(text, atoms, { at, opening });
  return stampWords(atom.start - (lead?.[0].length ?? 0), read);
}
