import { globSync, readFileSync } from "node:fs";
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

const filled = (piece: string, size: number) =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

for (const piece of pieces) {
  const text = filled(piece, length);
  scanNumerals(text);
  splitSentences(text, { start: 0, end: text.length });
  for (const rule of rules) for (const match of text.matchAll(rule.pattern)) void match.index;
}
// Whole, so that every expression gets what a text can bring before it.
const whole = [
  "1",
  ",",
  "1,",
  "of ",
  " ",
  "(",
  ")",
  '"',
  "“",
  "said ",
  "12 said ",
  "12 of (",
  "“12,",
];
for (const piece of [...whole, "a", "children ", "A", "\u0000", "\ud800"])
  extract(documentOf(filled(piece, length)));

/** Every expression that a reading of the samples meets, on as much as one sentence may hold. */
const longest = 2_000;
const met = new Map<string, RegExp>();
const native = RegExp.prototype.exec;
RegExp.prototype.exec = function exec(this: RegExp, text: string) {
  met.set(String(this), this);
  return native.call(this, text);
};
const samples = new URL("../../samples/", import.meta.url);
for (const path of globSync("*/*/expected.txt", { cwd: samples }))
  extract(documentOf(readFileSync(new URL(path, samples), "utf8")));
RegExp.prototype.exec = native;
if (met.size < 200) throw new Error(`only ${met.size} expressions met`);
for (const { source, flags } of met.values()) {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  for (const piece of [...pieces, ...whole]) pattern.test(filled(piece, longest));
}
