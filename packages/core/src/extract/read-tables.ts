import type { Token } from "../language/numeral/scan-numerals.ts";
import { tagWords } from "../language/sentence/tag-words.ts";
import type { Cell, Document, Row } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { singular } from "./quantity/noun-phrase.ts";

/** A cell that holds a number and nothing else but signs, brackets and a mark. */
const numeric = /^[($£€\s]*(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[\s)%*†‡§]*$/;
const percent = /%|\b(?:percent|per\s+cent|share)\b/i;

/**
 * The counts in a document's tables: a cell is counted by the nouns of its row and the rows above it,
 * or else of its column, and carries row path and column as qualifiers.
 */
export function readTables(
  document: Document,
  tokens: readonly Token[],
  free: ReadonlySet<Token>,
): readonly Mention[] {
  return document.blocks.flatMap((block) =>
    block.rows === undefined ? [] : readTable(document.text, block.rows, tokens, free),
  );
}

function readTable(
  text: string,
  rows: readonly Row[],
  tokens: readonly Token[],
  free: ReadonlySet<Token>,
): readonly Mention[] {
  const heads = rows.filter((row) => row.kind === "header").flatMap((row) => row.cells);
  return rows.flatMap((row, at) => {
    if (row.kind === "header") return [];
    const path = pathOf(rows, at);
    return row.cells.slice(1).flatMap((cell) => {
      const token = tokens.find((one) => one.start >= cell.start && one.end <= cell.end);
      if (token === undefined || token.value === null || !free.has(token)) return [];
      if (!numeric.test(text.slice(cell.start, cell.end))) return [];
      const columns = heads.filter((head) => head.column === cell.column);
      return readCell(text, cell, token, path, columns) ?? [];
    });
  });
}

/** The labels that a row stands under, outermost first, its own last. */
function pathOf(rows: readonly Row[], at: number): readonly Cell[] {
  const path: Cell[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let i = at; i >= 0 && depth > 0; i -= 1) {
    const row = rows[i];
    const label = row?.cells[0];
    if (row === undefined || label === undefined || row.kind === "header" || row.depth >= depth)
      continue;
    path.unshift(label);
    depth = row.depth;
  }
  return path;
}

function readCell(
  text: string,
  cell: Cell,
  token: Token,
  path: readonly Cell[],
  columns: readonly Cell[],
): Mention | null {
  const column = columns.map((head) => text.slice(head.start, head.end)).join(" ");
  const share = percent.test(text.slice(cell.start, cell.end)) || percent.test(column);
  const noun = [...path]
    .reverse()
    .concat(columns)
    .map((label) => nounOf(text, label))
    .find((found) => found !== null);
  if (!share && (noun === undefined || noun === null || !Number.isInteger(token.value)))
    return null;
  const place = { start: token.start, end: token.end };
  return {
    ruleIds: ["table/cell"],
    kind: share ? "share" : "count",
    numeral: place,
    span: place,
    sentence: { start: cell.start, end: cell.end },
    asWritten: text.slice(token.start, token.end),
    value: token.value,
    min: token.min,
    max: token.max,
    quantifier: "exact",
    unit: share ? "percent" : (noun?.unit ?? null),
    unitText: share ? "" : (noun?.text ?? ""),
    qualifiers: [...path, ...columns].map((label) => ({
      text: text.slice(label.start, label.end),
      start: label.start,
      end: label.end,
    })),
    ...(columns[0] === undefined ? {} : { column: { text: column, ...spanOf(columns) } }),
  };
}

function spanOf(cells: readonly Cell[]): Span {
  return {
    start: Math.min(...cells.map(({ start }) => start)),
    end: Math.max(...cells.map(({ end }) => end)),
  };
}

/** The first plural of a label is what its row counts: "Children with parents abroad" are children. */
function nounOf(
  text: string,
  label: Span,
): { readonly unit: string; readonly text: string } | null {
  const plural = tagWords(text, label, []).find((word) => word.tag === "plural");
  return plural === undefined ? null : { unit: singular(plural.lower), text: plural.text };
}
