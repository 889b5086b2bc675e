/** Characters as bits: those of ASCII by their code, all others together as one. */
export type Characters = bigint;

export const other = 128;
export const anyCharacter: Characters = (1n << BigInt(other + 1)) - 1n;
const beyond: Characters = 1n << BigInt(other);

/** The bit of a UTF-16 code unit. */
export function bitOf(code: number): number {
  return Math.min(code, other);
}

interface Known {
  readonly id: number;
  readonly bits: readonly number[];
}

const sets = new Map<Characters, Known>();

/** A set's bits and a short name for it, found once for each. */
export function known(characters: Characters): Known {
  const before = sets.get(characters);
  if (before !== undefined) return before;
  const bits: number[] = [];
  for (let rest = characters, bit = 0; rest !== 0n; rest >>= 1n, bit += 1)
    if ((rest & 1n) === 1n) bits.push(bit);
  const found = { id: sets.size, bits };
  sets.set(characters, found);
  return found;
}

/** The characters from one to another, as in `[a-z]`. */
export function between(first: string, last: string): Characters {
  let found = 0n;
  for (let bit = bitOf(first.charCodeAt(0)); bit <= bitOf(last.charCodeAt(0)); bit += 1)
    found |= 1n << BigInt(bit);
  return found;
}

const lower = between("a", "z");
const upper = between("A", "Z");
export const letters = lower | upper;
export const digits = between("0", "9");
const spaces = between("\t", "\r") | between(" ", " ");
const word = letters | digits | between("_", "_");

const properties: Readonly<Record<string, Characters>> = {
  L: letters | beyond,
  Ll: lower | beyond,
  Lu: upper | beyond,
  N: digits | beyond,
};
const classes: Readonly<Record<string, Characters>> = {
  d: digits,
  D: anyCharacter & ~digits,
  s: spaces | beyond,
  S: anyCharacter & ~spaces,
  w: word | beyond,
  W: anyCharacter & ~word,
};
const controls: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v" };

/** Both cases of each letter; a few letters beyond ASCII are the other case of one within. */
export function inBothCases(characters: Characters): Characters {
  const folded = (characters & letters) === 0n ? 0n : beyond;
  return characters | ((characters & lower) >> 32n) | ((characters & upper) << 32n) | folded;
}

/** What an escape stands for, and its length: `\d`, `\p{Lu}`, `\u2009`, `\.`. */
export function readEscape(written: string): {
  readonly characters: Characters;
  readonly length: number;
} {
  const property = /^\\(?<sign>[pP])\{(?<name>[^}]+)\}/.exec(written);
  if (property !== null) {
    const { sign, name = "" } = property.groups ?? {};
    const known = sign === "p" ? properties[name] : undefined;
    return { characters: known ?? anyCharacter, length: property[0].length };
  }
  const code = /^\\u(?<code>[\da-fA-F]{4})/.exec(written)?.groups?.code;
  const name = written.slice(1, 2);
  const character =
    code === undefined ? (controls[name] ?? name) : String.fromCharCode(Number.parseInt(code, 16));
  const known = code === undefined ? classes[name] : undefined;
  return { characters: known ?? between(character, character), length: code === undefined ? 2 : 6 };
}
