import { anyOf } from "../../../language/lexicons/any-of.ts";
import { defineRule } from "../../rule.ts";

const phrases = [
  "in the first place",
  "in the first instance",
  "first of all",
  "at first",
  "first and foremost",
  "first come, first served",
  "on the one hand",
  "on one hand",
  "at one point",
  "at one time",
  "one day",
  "one another",
  "one by one",
  "one at a time",
  "one-on-one",
  "one-sided",
  "one-time",
  "one thing",
  "one way or another",
  "no one",
  "any one",
  "every one",
  "each one",
  "this one",
  "that one",
  "the other one",
  "number one",
  "one and only",
  "one or more",
  "one and the same",
  "back to square one",
  "day one",
  "two-way",
  "second-guess",
  "second thoughts",
  "second nature",
  "twenty-four seven",
  "fifty-fifty",
  "zero tolerance",
  "zero-tolerance",
  "ground zero",
  "zero in on",
  "catch-22",
  "9/11",
  "24/7",
  "360-degree",
  "at sixes and sevens",
  "six of one",
  "half a dozen of the other",
  "million-dollar question",
  "one in a million",
  "a million times",
  "for one",
  "half-hearted",
  "second half",
  "first half",
  "half brother",
  "half sister",
];

/**
 * A turn of speech with a number word in it that counts nothing.
 * - in the first place
 * - 9/11
 * - zero tolerance
 *
 * Not "one of the children", which counts one.
 */
export const fixedPhrase = defineRule({
  id: "idiom/fixed-phrase",
  class: "idiom",
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(phrases)})(?![\\p{L}\\p{N}])`, "giu"),
});
