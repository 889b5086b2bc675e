import { extract } from "@recount/core";
import { readPdf } from "../../pdf/read-pdf.ts";
import { type Compared, compare, type Read } from "./compare.ts";
import type { Wear } from "./degrade.ts";
import { floors } from "./floors.ts";
import { makeScan } from "./make-scan.ts";
import { type KnownPage, knownPages } from "./pages.ts";
import { readPage } from "./read-page.ts";

/**
 * How well scans are read whose text we know: pages of our own, drawn and worn as scanners wear them.
 * Given a word, only the wears whose names hold it; `--show` prints what was read where figures are false.
 */
const wears: Readonly<Record<string, Wear>> = {
  "300 dpi, noise and skew": { resolution: 300, noise: 60, skew: 0.8 },
  "200 dpi, noise": { resolution: 200, noise: 60 },
  "200 dpi, fax, skew": { resolution: 200, isFax: true, noise: 60, skew: -0.6 },
  "150 dpi, noise and skew": { resolution: 150, noise: 40, skew: 0.5 },
  "200 dpi, on its side": { resolution: 200, noise: 40, turn: 90 },
  "200 dpi, upside down": { resolution: 200, noise: 40, turn: 180 },
};

const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isShown = process.argv.includes("--show");

async function read(bytes: Uint8Array): Promise<Read> {
  const document = await readPdf(bytes);
  return { document, extraction: extract(document) };
}

function sum(all: readonly Compared[], of: (one: Compared) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 10;
}

const pages = await Promise.all(
  (await knownPages()).map(async (known) => ({ known, page: await readPage(known) })),
);
const failures: string[] = [];
for (const [name, wear] of Object.entries(wears)) {
  if (!words.every((word) => name.includes(word))) continue;
  const all: Compared[] = [];
  for (const { known, page } of pages) {
    const scan = await read(await makeScan(known.bytes, known.number, wear));
    const one = compare(page, scan);
    all.push(one);
    if (isShown) show(known, scan, one);
  }
  const false_ = all.flatMap((one) => one.false);
  const trusted = false_.filter(({ confidence }) => confidence !== "low");
  const reached = {
    letters:
      100 -
      percent(
        sum(all, (one) => one.edits),
        sum(all, (one) => one.letters),
      ),
    numbers: percent(
      sum(all, (one) => one.numbersFound),
      sum(all, (one) => one.numbers),
    ),
    figures: percent(
      sum(all, (one) => one.figuresFound),
      sum(all, (one) => one.figures),
    ),
    trusted: trusted.length,
  };
  console.log(
    `${name.padEnd(26)} letters ${reached.letters.toFixed(1)} %  numbers ${reached.numbers} %  figures ${reached.figures} % of ${sum(all, (one) => one.figures)}  false figures ${false_.length}, ${trusted.length} of them trusted`,
  );
  if (false_.some(({ confidence }) => confidence === "high"))
    failures.push(`${name}: a figure of a scan is of high confidence`);
  const floor = floors[name];
  if (floor === undefined) continue;
  for (const what of ["letters", "numbers", "figures"] as const) {
    if (reached[what] < floor[what])
      failures.push(`${name}: ${what} ${reached[what]} %, below the floor of ${floor[what]} %`);
  }
  if (trusted.length > floor.trusted)
    failures.push(`${name}: ${trusted.length} trusted false figures`);
}
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;

function show({ name }: KnownPage, { document }: Read, one: Compared): void {
  console.log(`-- ${name}: ${one.edits} edits, ${one.numbersFound} of ${one.numbers} numbers`);
  if (process.argv.includes("--text")) console.log(document.text);
  for (const { asWritten, evidence, confidence } of one.false)
    console.log(`   false ${asWritten} (${confidence}): ${evidence.prefix}[${evidence.exact}]`);
}
