import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { type Document, extract, type Numeral } from "@recount/core";
import { fetchInput, parse } from "@recount/ingest";
import { describeBlocks, describeDate, describeFigure } from "./describe.ts";

const root = join(import.meta.dirname, "../../samples");

/** A folder `<source>/<date>-<slug>` with a source and what must be read from it. */
export interface Sample {
  readonly id: string;
  readonly folder: string;
  readonly file: string;
}

/** Every sample, by id. */
export function listSamples(): readonly Sample[] {
  const folders = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  const samples = folders.flatMap((folder) => {
    const name = ["source.pdf", "source.html"].find((one) => existsSync(join(folder, one)));
    return name === undefined
      ? []
      : [{ id: relative(root, folder), folder, file: join(folder, name) }];
  });
  return samples.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is read from a sample now, as its golden files hold it, by file name. */
export async function readSample({ id, file }: Sample): Promise<ReadonlyMap<string, string>> {
  const { capture, bytes } = await fetchInput({ source: id, location: file });
  const document = await parse(capture, bytes);
  const { figures, dates, numerals, checks } = extract(document);
  const lines = [
    `"document": ${JSON.stringify(headOf(document))}`,
    `"numerals": ${JSON.stringify(countClasses(numerals))}`,
    listOf(
      "figures",
      figures.map((figure) => describeFigure(figure, figures)),
    ),
    listOf("dates", dates.map(describeDate)),
    listOf(
      "checks",
      checks.map(({ rule, state, message }) => ({ rule, state, message })),
    ),
    listOf("blocks", describeBlocks(document)),
  ];
  return new Map([
    ["expected.txt", `${document.text}\n`],
    ["expected.json", `{\n${lines.join(",\n")}\n}\n`],
  ]);
}

/** One value a line, so that a change shows as the one line that changed. */
function listOf(name: string, values: readonly unknown[]): string {
  return `"${name}": [\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
}

function headOf({ title, publisher, author, publishedAt, language, court, outcome }: Document) {
  return { title, publisher, author, publishedAt, language, court, outcome };
}

function countClasses(numerals: readonly Numeral[]) {
  const classes = Map.groupBy(numerals, (numeral) => numeral.class);
  const counts = [...classes].map(([name, all]) => [name, all.length] as const);
  return Object.fromEntries(counts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
