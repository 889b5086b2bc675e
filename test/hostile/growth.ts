import { extract, rules } from "@recount/core";
import { scanNumerals } from "../../packages/core/src/language/numeral/scan-numerals.ts";
import { splitSentences } from "../../packages/core/src/language/sentence/split-sentences.ts";
import { documentOf } from "../document-of.ts";

/** Run by a test in a process of its own, which is stopped when it does not end. */
const length = 1_000_000;
const pieces = [
  "1",
  ",",
  "of ",
  " ",
  "(",
  ")",
  "a",
  "A",
  "1,",
  "one ",
  "one-",
  "and ",
  "$",
  "§ ",
  "\n",
  "\t",
  "12 to ",
  "1.",
  "a.",
  "a@",
  "-",
  "1-",
  "1 ",
  "1:",
  "the ",
  "Aa ",
  "1a",
  "/",
  "1/",
  "% ",
  "no ",
  "Case ",
  "No. ",
  "under ",
  "in ",
  "Title ",
  "1 U.S. ",
  "May ",
  "two hundred ",
  "half ",
  "\u0000",
  "\ud800",
  "\u200f",
  "children ",
  "12 children ",
  "(1) ",
  "Aug. 1-",
  "phone ",
  "+1 (",
  "Dkt. 1 at ",
  "www.",
  "“12 ",
];

for (const piece of pieces) {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  scanNumerals(text);
  splitSentences(text, { start: 0, end: text.length });
  for (const rule of rules) for (const match of text.matchAll(rule.pattern)) void match.index;
}
for (const piece of ["a", "a ", "1 ", "children ", "A", "\u0000", "\ud800"]) {
  extract(documentOf(piece.repeat(Math.ceil(length / piece.length))));
}
