import { type Block, extract, type Row } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import { days, type GoverningCase, nouns, speakers, stances } from "./governing-cases.ts";

/** Sets a page of headings, paragraphs and rows as a document. */
function filed({ page, published }: GoverningCase) {
  let text = "";
  const blocks: Block[] = page.split("\n\n").map((part) => {
    const start = text.length;
    if (part.startsWith("| ")) {
      const rows = part.split("\n").map((line, index): Row => {
        const cells = line.slice(2).split(" | ");
        const placed = cells.map((cell, column) => {
          const at = text.length;
          text += column === cells.length - 1 ? `${cell}\n` : `${cell}\t`;
          return { column, start: at, end: at + cell.length };
        });
        return { kind: index === 0 ? "header" : "body", depth: 0, cells: placed };
      });
      return { kind: "table", start, end: text.length, rows };
    }
    const heading = part.startsWith("# ");
    const body = heading ? part.slice(2) : part;
    text += `${body}\n\n`;
    return { kind: heading ? "heading" : "paragraph", start, end: start + body.length };
  });
  const day =
    published === undefined ? { court: { filedAt: "2020-05-05" } } : { publishedAt: published };
  return documentOf(text, { blocks, ...day });
}

function govern(one: GoverningCase) {
  const { figures } = extract(filed(one));
  const figure = figures.find(({ value }) => value === one.value);
  if (figure === undefined) return null;
  return {
    saidBy: figure.saidBy?.party ?? null,
    asOf: figure.asOf?.date ?? null,
    stance: figure.stance,
    unit: figure.unit,
    qualifier: figure.qualifiers.at(-1)?.text,
    subsetOf: figures.find(({ id }) => id === figure.subsetOf)?.value,
  };
}

describe.each([
  ["speakers", speakers],
  ["days", days],
  ["stances", stances],
  ["nouns", nouns],
])("%s", (_, cases) => {
  it.each(cases)("of $value", ({ page, published, value, ...wanted }) => {
    const given = published === undefined ? { page, value } : { page, value, published };
    expect(govern(given)).toMatchObject(wanted);
  });
});
