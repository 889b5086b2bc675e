import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, extract, type Numeral } from "@recount/core";
import { parse, sha256Of } from "@recount/ingest";

/** The table: one filing a line, so that a change shows as the one line that changed. */
export const table = join(import.meta.dirname, "real-filings.ndjson");

/** Real filings that the project may read and not hold; who has none still has the samples. */
const folder = join(import.meta.dirname, "../../../../shared/data/pdf");

/** What is known of a real filing: numbers and hashes, none of its words. */
export interface RealFiling {
  /** The first letters of the file's own hash; its name would name a party. */
  readonly file: string;
  readonly pages: number;
  readonly text: string;
  readonly court: string;
  readonly blocks: Readonly<Record<string, number>>;
  readonly furniture: Readonly<Record<string, number>>;
  /** Numerals of the first page that count or measure, each looked at beside the page's picture. */
  readonly firstPage: Readonly<Record<string, number>>;
}

export function knownFilings(): readonly RealFiling[] {
  if (!existsSync(table)) return [];
  const lines = readFileSync(table, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): RealFiling => JSON.parse(line));
}

/** The real filings on this machine, by the key under which the table has them. */
export function realFiles(): ReadonlyMap<string, string> {
  const paths = existsSync(folder) ? globSync("*.pdf", { cwd: folder }) : [];
  const keyed = paths.map((path): [string, string] => {
    const full = join(folder, path);
    return [short(readFileSync(full)), full];
  });
  return new Map(keyed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export async function documentAt(path: string): Promise<Document> {
  const bytes = new Uint8Array(readFileSync(path));
  const capture = { source: "real", location: path, sha256: sha256Of(bytes), size: bytes.length };
  return parse(capture, bytes);
}

export function describeFiling(file: string, document: Document): RealFiling {
  const { text, court, blocks, furniture = [], pages } = document;
  return {
    file,
    pages: pages.length,
    text: short(text),
    court:
      court === undefined
        ? ""
        : short(JSON.stringify(Object.entries(court).sort(([a], [b]) => (a < b ? -1 : 1)))),
    blocks: countBy(blocks.map((block) => block.kind)),
    furniture: countBy(furniture.map((piece) => piece.kind)),
    firstPage: countBy(countingOn(document).map((numeral) => numeral.class)),
  };
}

const counting = new Set(["count", "change", "share", "money", "measure"]);

/** The numerals of a document's first page that count or measure something. */
export function countingOn(document: Document): readonly Numeral[] {
  const end = document.pages[0]?.end ?? 0;
  return extract(document).numerals.filter(
    (numeral) => numeral.start < end && counting.has(numeral.class),
  );
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const groups = [...Map.groupBy(names, (name) => name)];
  return Object.fromEntries(
    groups.map(([name, all]) => [name, all.length] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function short(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
