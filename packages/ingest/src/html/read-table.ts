import type { Row } from "@recount/core";
import { clean, holds, isSilent, type MarkupNode, wordsOf } from "./markup.ts";

/** A table whose cells stand in a text of its own, cells apart by tabs and rows by line breaks. */
export interface TableDraft {
  readonly text: string;
  readonly caption: string;
  readonly rows: readonly Row[];
}

interface RowNode {
  readonly node: MarkupNode;
  readonly section: string;
}

interface Grid {
  readonly columns: readonly string[];
  readonly kind: Row["kind"];
}

const longestCell = 300;
const widest = 200;

/** Reads a table of data; undefined for one that only lays out the page. */
export function readTable(table: MarkupNode): TableDraft | undefined {
  if (holds(table, new Set(["table", "h1", "h2", "h3", "article", "form"]))) return undefined;
  const nodes = rowsOf(table, "");
  const grids = nodes.map(gridOf(new Map())).filter(({ columns }) => columns.some(Boolean));
  const width = grids.reduce((most, { columns }) => Math.max(most, columns.length), 0);
  const cells = grids.flatMap(({ columns }) => columns);
  if (width < 2 || grids.length < 2 || width > widest) return undefined;
  if (cells.some((cell) => cell.length > longestCell)) return undefined;
  const caption = (table.children ?? []).find(({ name }) => name === "caption");
  return { ...place(grids), caption: caption === undefined ? "" : oneLine(caption) };
}

function rowsOf(node: MarkupNode, section: string): readonly RowNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (isSilent(child)) return [];
    if (child.name === "tr") return [{ node: child, section }];
    return /^t(?:head|body|foot)$/.test(child.name ?? "") ? rowsOf(child, child.name ?? "") : [];
  });
}

/** Puts a row's cells under their columns, past those that a cell of an earlier row reaches down into. */
function gridOf(reaching: Map<number, number>): (row: RowNode) => Grid {
  return ({ node, section }) => {
    const columns: string[] = [];
    const cells = (node.children ?? []).filter(
      (child) => (child.name === "td" || child.name === "th") && !isSilent(child),
    );
    for (const cell of cells) {
      while ((reaching.get(columns.length) ?? 0) > 0) columns.push("");
      const at = columns.length;
      const span = spanOf(cell, "colspan");
      columns.push(oneLine(cell), ...Array<string>(span - 1).fill(""));
      const down = spanOf(cell, "rowspan");
      for (let i = at; i < at + span; i += 1) reaching.set(i, down);
    }
    for (const [column, rows] of reaching) reaching.set(column, rows - 1);
    const isHead = section === "thead" || cells.every(({ name }) => name === "th");
    const isTotal = section === "tfoot" || /^(?:grand |sub-?)?totals?\b/i.test(columns[0] ?? "");
    return { columns, kind: isHead ? "header" : isTotal ? "total" : "body" };
  };
}

/** A page may claim any number; what is wider than the widest table is no table. */
function spanOf({ attribs }: MarkupNode, name: string): number {
  const span = Number(attribs?.[name] ?? 1);
  return Number.isInteger(span) && span > 0 && span <= widest ? span : 1;
}

function place(grids: readonly Grid[]): { readonly text: string; readonly rows: readonly Row[] } {
  let text = "";
  const rows = grids.map(({ columns, kind }): Row => {
    if (text !== "") text += "\n";
    const cells = columns.flatMap((words, column) => {
      if (column > 0) text += "\t";
      const start = text.length;
      text += words;
      return words === "" ? [] : [{ column, start, end: text.length }];
    });
    return { kind, depth: 0, cells };
  });
  return { text, rows };
}

function oneLine(node: MarkupNode): string {
  return clean(wordsOf(node)).replace(/\n+/g, " ");
}
