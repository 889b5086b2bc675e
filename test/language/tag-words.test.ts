import { describe, expect, it } from "vitest";
import { scanNumerals } from "../../packages/core/src/language/numeral/scan-numerals.ts";
import { type Tag, tagWords } from "../../packages/core/src/language/sentence/tag-words.ts";

/** The tag of the word in square brackets. */
const cases: readonly (readonly [Tag, readonly string[]])[] = [
  [
    "plural",
    [
      "the [claims] of parents",
      "70 more [cases] were filed",
      "key [states] voted",
      "six [weeks] later",
    ],
  ],
  [
    "verb",
    ["it [claims] that parents left", "the agency wants to [report] them", "they [remain] in care"],
  ],
  ["noun", ["a [report] was filed", "in the United [States] today", "a [hearing] on Friday"]],
  ["adjective", ["the [wounded] parents came", "two [different] lists", "a [full-time] driver"]],
  ["participle", ["children [separated] from their parents", "children [discharged]."]],
  ["auxiliary", ["they [don’t] know"]],
  ["pronoun", ["[it’s] unclear"]],
  ["possessive", ["the [government’s] count"]],
];

describe("tags of words", () => {
  it.each(cases.flatMap(([tag, phrases]) => phrases.map((phrase) => [tag, phrase] as const)))(
    "%s in %j",
    (tag, phrase) => {
      const start = phrase.indexOf("[");
      const text = phrase.replace(/[[\]]/g, "");
      const words = tagWords(text, { start: 0, end: text.length }, scanNumerals(text));
      expect(words.find((word) => word.start === start)?.tag).toBe(tag);
    },
  );
});
