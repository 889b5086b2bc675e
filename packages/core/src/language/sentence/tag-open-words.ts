import type { WordClass } from "../lexicons/word-classes.ts";
import type { Tag } from "./tag-words.ts";

/** A word's neighbours: its left one with its tag, its right one with all that it may be. */
export interface Neighbours {
  readonly left: Tag | undefined;
  readonly leftWord: string;
  readonly right: Tag | WordClass | undefined;
  readonly rightWord: string;
}

const bare = new Set(["to", "not", "n't"]);
const nominal = new Set([
  "noun",
  "plural",
  "noun-or-verb",
  "plural-or-verb",
  "noun-or-gerund",
  "adjective-or-noun",
]);
/** What opens a noun phrase or stands inside it. */
const openers = new Set(["determiner", "adjective", "possessive", "numeral", "preposition"]);
/** Behind these no verb stands, whatever the lists say. */
const before = new Set(["determiner", "adjective", "possessive"]);
const objects = new Set(["determiner", "pronoun", "possessive", "numeral"]);

/**
 * The part of speech of a word that may be several, by its neighbours.
 * - the [claims] of parents → plural; it [claims] that → verb
 * - to [report] → verb; a [report] → noun
 * - [separated] parents → adjective; parents [separated] from → participle
 */
export function tagOpenWord(own: WordClass, beside: Neighbours): Tag {
  switch (own) {
    case "noun-or-verb":
      return isVerb(beside, false) ? "verb" : "noun";
    case "plural-or-verb":
      return isVerb(beside, true) ? "verb" : "plural";
    case "noun-or-gerund":
      return opensNoun(beside) ? "noun" : "participle";
    case "adjective-or-gerund":
    case "adjective-or-past":
      return nominal.has(beside.right ?? "") && beside.left !== "auxiliary"
        ? "adjective"
        : "participle";
    case "adjective-or-noun":
      return nominal.has(beside.right ?? "") || beside.left === "auxiliary" ? "adjective" : "noun";
    case "adjective-or-verb":
      return isVerb(beside, false) ? "verb" : "adjective";
    case "verb":
      return before.has(beside.left ?? "") ? "noun" : "verb";
    default:
      return own;
  }
}

/** "a hearing on", "the bombing of"; not "the remaining cases", "in processing claims". */
function opensNoun({ left, right }: Neighbours): boolean {
  return before.has(left ?? "") && !nominal.has(right ?? "") && right !== "adjective";
}

/** A form in -s has a subject of one, a form without has "to", a modal, or a subject of many. */
function isVerb(beside: Neighbours, inflected: boolean): boolean {
  const { left, leftWord, right, rightWord } = beside;
  if (left === "pronoun") return true;
  if (left === "relative") {
    return (
      leftWord !== "that" || (inflected && (objects.has(right ?? "") || right === "preposition"))
    );
  }
  if (!inflected && (bare.has(leftWord) || left === "auxiliary")) {
    return leftWord !== "is" && leftWord !== "was" && leftWord !== "are" && leftWord !== "were";
  }
  // "the total of 310 counts 22 patients": two numbers make it the verb between them.
  if (inflected && left === "numeral" && right === "numeral") return true;
  if (openers.has(left ?? "")) return false;
  const takesObject = objects.has(right ?? "") || rightWord === "that";
  if (left === "noun") return inflected && takesObject;
  if (left === "plural") return !inflected && (takesObject || right === "preposition");
  return left === "adverb" && takesObject;
}
