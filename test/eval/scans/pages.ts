import { readFileSync } from "node:fs";
import { join } from "node:path";
import { grid, print, setRows } from "../../tables/print-table.ts";

/** A page of a file of ours whose text is known. */
export interface KnownPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly number: number;
}

const samples = join(import.meta.dirname, "../../../samples/casd-ms-l");

function sample(slug: string, number: number): KnownPage {
  const bytes = readFileSync(join(samples, slug, "source.pdf"));
  return { name: `${slug}, page ${number}`, bytes, number };
}

const rows = [
  ["County", "Children", "Parents", "Share"],
  ["Pima", "1,318", "406", "36.8%"],
  ["Yuma", "857", "290", "23.9%"],
  ["Cochise", "663", "187", "18.5%"],
  ["Santa Cruz", "502", "169", "14.0%"],
  ["Gila", "241", "75", "6.7%"],
  ["Total", "3,581", "1,127", "100%"],
];
const at = { columns: [260, 380, 500], left: 80, top: 150, step: 24 };
const lead = {
  text: "As of August 28, 2018, children and parents by county:",
  x: 80,
  y: 110,
};

/** A first page with its caption, pages of prose and tables on pleading paper, and tables of digits. */
export async function knownPages(): Promise<readonly KnownPage[]> {
  const words = [lead, ...setRows(rows, at)];
  const ruled = await print([{ words, strokes: grid(rows.length, at) }]);
  const plain = await print([{ words }]);
  return [
    sample("2018-08-30-joint-status-report", 1),
    sample("2018-08-30-joint-status-report", 2),
    { name: "a table with lines", bytes: ruled, number: 1 },
    { name: "a table without lines", bytes: plain, number: 1 },
  ];
}
