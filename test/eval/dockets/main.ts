import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { extract, type Numeral } from "@recount/core";
import { load } from "cheerio";
import { documentOf } from "../../document-of.ts";

/**
 * Docket pages, claims registers and notices hold case numbers, telephones, bar numbers and dates and
 * hardly a figure: what we make of their text, entry by entry, and how many numerals have no class.
 */
const folder = new URL("../../../../shared/data/dockets/", import.meta.url);
const { values } = parseArgs({ options: { show: { type: "string" } } });
/** Money paid as a fee is a figure on a docket; a count hardly ever is. */
const rare = 0.02;

/** The visible text, a line for each cell, item or paragraph. */
function textOf(html: string): string {
  const page = load(html);
  page("script,style,noscript,head").remove();
  page("br,p,tr,li,div,table,h1,h2,h3,h4").append("\n\n");
  page("td,th").append("\t");
  return page
    .root()
    .text()
    .replace(/[ \u00a0]+/g, " ")
    .replace(/\n\s+/g, "\n\n")
    .slice(0, 60_000);
}

const classes = new Map<string, number>();
const counts: string[] = [];
let numerals = 0;
const paths = existsSync(folder) ? globSync("**/*.html", { cwd: folder }).sort() : [];
for (const path of paths) {
  const text = textOf(readFileSync(join(folder.pathname, path), "utf8"));
  const read = extract(documentOf(text));
  numerals += read.numerals.length;
  for (const { class: own } of read.numerals) classes.set(own, (classes.get(own) ?? 0) + 1);
  for (const figure of read.figures.filter(({ kind }) => kind === "count" || kind === "change")) {
    counts.push(
      `${path}: ${figure.evidence.prefix.slice(-30)}[${figure.evidence.exact.slice(0, 60)}]`,
    );
  }
  const near = ({ start, end }: Numeral) =>
    `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 25)}`;
  for (const numeral of read.numerals.filter((one) => one.class === values.show)) {
    console.log(near(numeral).replace(/\s+/g, " "));
  }
}
if (paths.length === 0) console.log("the dockets are not here: nothing measured");
else {
  if (values.show === "counts") console.log(counts.join("\n").replace(/[\n\t]+/g, "\n"));
  const rows = [...classes].sort((a, b) => b[1] - a[1]);
  for (const [name, count] of rows) console.log(`${name.padEnd(14)} ${count}`);
  const share = counts.length / numerals;
  console.log(
    `${paths.length} pages, ${numerals} numerals, ${counts.length} counts and changes (${(share * 100).toFixed(2)} %), floor ${rare * 100} %`,
  );
  if (share > rare) process.exitCode = 1;
}
