import { mkdir, writeFile } from "node:fs/promises";
import { compose } from "./compose.ts";
import type { Filing } from "./filing.ts";
import { reportOfAugust16 } from "./filings/2018-08-16-joint-status-report.ts";
import { reportOfAugust23 } from "./filings/2018-08-23-joint-status-report.ts";
import { amendedReportOfAugust24 } from "./filings/2018-08-24-amended-joint-status-report.ts";
import { reportOfAugust30 } from "./filings/2018-08-30-joint-status-report.ts";
import { reportOfSeptember7 } from "./filings/2018-09-07-joint-status-report.ts";
import { reportOfOctober15 } from "./filings/2018-10-15-joint-status-report.ts";
import { openMeasure, press } from "./press.ts";

const filings: readonly Filing[] = [
  reportOfAugust16,
  reportOfAugust23,
  amendedReportOfAugust24,
  reportOfAugust30,
  reportOfSeptember7,
  reportOfOctober15,
];

/** The day in a folder's name: `casd-ms-l/2018-08-16-joint-status-report` is 16 August 2018. */
function dayOf(folder: string): Date {
  const [, day] = /\/(\d{4}-\d{2}-\d{2})-/.exec(folder) ?? [];
  if (day === undefined) throw new Error(`${folder} names no day`);
  return new Date(`${day}T12:00:00Z`);
}

const samples = new URL("../", import.meta.url);
const measure = openMeasure();
for (const filing of filings) {
  const folder = new URL(`${filing.folder}/`, samples);
  const pages = compose(filing, measure);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL("source.pdf", folder), await press(pages, dayOf(filing.folder)));
  console.error(`${filing.folder}/source.pdf: ${pages.length} pages`);
}
