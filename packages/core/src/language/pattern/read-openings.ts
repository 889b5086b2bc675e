import { anyCharacter, between, type Characters, inBothCases, readEscape } from "./characters.ts";
import {
  areTold,
  distinct,
  empty,
  joined,
  type Openings,
  ofCharacters,
  ofGuard,
} from "./openings.ts";

/** The source of a regular expression and how far it has been read. */
interface Reader {
  readonly source: string;
  readonly ignoresCase: boolean;
  at: number;
}

/**
 * The characters that a match of a pattern may begin with, so that nobody tries it elsewhere.
 * - /(?<!\p{L})(?:page|p\.)\s/ → "pa", "p.", behind no letter
 *
 * Never fewer than there are; where the reading is coarse, more.
 */
export function readOpenings({ source, flags }: RegExp): Openings {
  const reader = { source, ignoresCase: flags.includes("i"), at: 0 };
  const openings = readChoice(reader);
  if (reader.at < source.length) throw new Error(`cannot read /${source}/ at ${reader.at}`);
  return openings;
}

function readChoice(reader: Reader): Openings {
  const ways = [...readSequence(reader)];
  while (reader.source[reader.at] === "|") {
    reader.at += 1;
    ways.push(...readSequence(reader));
  }
  return distinct(ways);
}

function readSequence(reader: Reader): Openings {
  let openings = empty;
  while (reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? "")) {
    if (areTold(openings)) {
      reader.at = endOfSequence(reader.source, reader.at);
      return openings;
    }
    openings = joined(openings, readItem(reader));
  }
  return openings;
}

/** Where the "|" or ")" stands that ends a sequence. */
function endOfSequence(source: string, from: number): number {
  const mark = /\\.|\[(?:\\.|[^\]])*\]|[()|]/gs;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(source); found !== null; found = mark.exec(source)) {
    if (found[0] === "(") depth += 1;
    else if (depth === 0 && /^[)|]$/.test(found[0])) return found.index;
    else if (found[0] === ")") depth -= 1;
  }
  return source.length;
}

/** One character, class or group, with how often it may stand. */
function readItem(reader: Reader): Openings {
  const one = readAtom(reader);
  const often = /^(?:[*?+]|\{\d+(?:,\d*)?\})\??/.exec(
    reader.source.slice(reader.at, reader.at + 16),
  )?.[0];
  if (often === undefined) return one;
  reader.at += often.length;
  const isOne = /^(?:\?|\{[01]\}|\{0,1\})/.test(often);
  const repeated = isOne ? one : joined(one, [...empty, ...one]);
  return /^(?:[*?]|\{0)/.test(often) ? [...repeated, ...empty] : repeated;
}

function readAtom(reader: Reader): Openings {
  const { source } = reader;
  switch (source[reader.at]) {
    case "(":
      return readGroup(reader);
    case "[":
      return ofCharacters(readClass(reader));
    case "\\":
      return readBackslash(reader);
    case "^":
    case "$":
      reader.at += 1;
      return empty;
    case ".":
      reader.at += 1;
      return ofCharacters(anyCharacter);
    default: {
      const written = source[reader.at] ?? "";
      reader.at += 1;
      return ofCharacters(cased(reader, between(written, written)));
    }
  }
}

function cased({ ignoresCase }: Reader, characters: Characters): Characters {
  return ignoresCase ? inBothCases(characters) : characters;
}

/** A word's edge is no character, and what a back reference repeats may be anything. */
function readBackslash(reader: Reader): Openings {
  const written = reader.source.slice(reader.at, reader.at + 40);
  if (/^\\[bB]/.test(written)) {
    reader.at += 2;
    return empty;
  }
  const reference = /^\\(?:k<\w+>|[1-9]\d*)/.exec(written)?.[0];
  if (reference !== undefined) {
    reader.at += reference.length;
    return [...empty, ...ofCharacters(anyCharacter)];
  }
  const { characters, length } = readEscape(written);
  reader.at += length;
  return ofCharacters(cased(reader, characters));
}

function readClass(reader: Reader): Characters {
  const { source } = reader;
  const negated = source[reader.at + 1] === "^";
  reader.at += negated ? 2 : 1;
  let found: Characters = 0n;
  while (source[reader.at] !== "]") {
    const [low, from] = readMember(reader);
    if (source[reader.at] !== "-" || source[reader.at + 1] === "]") {
      found |= low;
      continue;
    }
    reader.at += 1;
    const [, to] = readMember(reader);
    found |= between(from, to);
  }
  reader.at += 1;
  if (!negated) return cased(reader, found);
  // Characters beyond ASCII share a bit: that some are left out leaves the others.
  return cased(reader, anyCharacter & ~found) | between("\u0080", "\u0080");
}

/** A member of a class, and the character itself if it is one. */
function readMember(reader: Reader): readonly [Characters, string] {
  const written = reader.source[reader.at] ?? "";
  if (written !== "\\") {
    reader.at += 1;
    return [between(written, written), written];
  }
  const { characters, length } = readEscape(reader.source.slice(reader.at, reader.at + 40));
  const single = reader.source.slice(reader.at, reader.at + length);
  reader.at += length;
  const code = /^\\u(?<code>[\da-fA-F]{4})$/.exec(single)?.groups?.code;
  return [
    characters,
    code === undefined ? single.slice(1) : String.fromCharCode(Number.parseInt(code, 16)),
  ];
}

/** A group; one that looks around itself takes up no character. */
function readGroup(reader: Reader): Openings {
  const { source } = reader;
  const sign =
    /^\((?:\?(?:<?[=!]|:|<\w+>))?/.exec(source.slice(reader.at, reader.at + 40))?.[0] ?? "(";
  reader.at += sign.length;
  const from = reader.at;
  const looksAround = /[=!]$/.test(sign);
  const inside = looksAround ? empty : readChoice(reader);
  while (looksAround && source[reader.at] !== ")")
    reader.at = endOfSequence(source, reader.at + (source[reader.at] === "|" ? 1 : 0));
  const body = source.slice(from, reader.at);
  reader.at += 1;
  return sign === "(?<!" && oneClass.test(body) ? guardOf(reader, body) : inside;
}

const oneClass = /^(?:\[(?!\^)[^\]]*\]|\\[dSw]|\\p\{\w+\})$/;

function guardOf({ ignoresCase }: Reader, body: string): Openings {
  const [only] = readAtom({ source: body, ignoresCase, at: 0 });
  return ofGuard(only?.characters[0] ?? 0n);
}
