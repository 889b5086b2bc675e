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

/** A cell under its column, with the columns and rows that it takes. */
interface Placed {
  readonly words: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

interface Grid {
  readonly cells: readonly Placed[];
  /** Spaces that do not break before the first word. */
  readonly indent: number;
  readonly isHead: boolean;
  readonly isFoot: boolean;
}

const longestCell = 300;
const widest = 200;

/** Reads a table of data; undefined for one that only lays out the page. */
export function readTable(table: MarkupNode): TableDraft | undefined {
  if (/^(?:presentation|none)$/i.test(table.attribs?.role ?? "")) return undefined;
  if (holds(table, new Set(["table", "h1", "h2", "h3", "article", "form"]))) return undefined;
  const nodes = rowsOf(table, "");
  const grids = nodes.map(gridOf(new Map())).filter(({ cells }) => cells.length > 0);
  const cells = grids.flatMap((grid) => grid.cells);
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.width), 0);
  if (width < 2 || width > widest || grids.every((grid) => grid.cells.length < 2)) return undefined;
  if (grids.length < 2 || cells.some(({ words }) => words.length > longestCell)) return undefined;
  const caption = (table.children ?? []).find(({ name }) => name === "caption");
  return { ...place(withHeads(grids)), caption: caption === undefined ? "" : oneLine(caption) };
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
    const nodes = (node.children ?? []).filter(
      (child) => (child.name === "td" || child.name === "th") && !isSilent(child),
    );
    const cells: Placed[] = [];
    const reached: Placed[] = [];
    let column = 0;
    for (const cell of nodes) {
      while (reaching.has(column)) column += 1;
      const width = spanOf(cell, "colspan");
      const height = spanOf(cell, "rowspan");
      const placed = { words: oneLine(cell), column, width, height };
      if (placed.words !== "") cells.push(placed);
      if (height > 1) reached.push(placed);
      column += width;
    }
    reachDown(reaching, reached);
    const [first] = nodes;
    return {
      cells,
      indent: first === undefined ? 0 : indentOf(firstText(first)),
      isHead: section === "thead" || (nodes.length > 0 && nodes.every(({ name }) => name === "th")),
      isFoot: section === "tfoot",
    };
  };
}

/** The columns that are taken in the next row, and in how many more: hardly any table has such. */
function reachDown(reaching: Map<number, number>, reached: readonly Placed[]): void {
  for (const [column, rows] of reaching) {
    if (rows > 1) reaching.set(column, rows - 1);
    else reaching.delete(column);
  }
  for (const { column, width, height } of reached) {
    for (let at = column; at < column + width; at += 1) reaching.set(at, height - 1);
  }
}

function firstText({ data, children = [] }: MarkupNode): string {
  if (data !== undefined) return data;
  for (const child of children) {
    const text = firstText(child);
    if (text.length > 0) return text;
  }
  return "";
}

/** White space that is kept in front of a label sets it in. */
function indentOf(words: string): number {
  return /^[ \n]*([\u00a0\u2002\u2003]+)/.exec(words)?.[1]?.length ?? 0;
}

/** A table without a head of its own is headed by its first row, if that alone holds no number. */
function withHeads(grids: readonly Grid[]): readonly Grid[] {
  const [first, ...others] = grids;
  if (first === undefined || grids.some(({ isHead }) => isHead)) return grids;
  const hasNumber = ({ cells }: Grid) =>
    cells.some(({ words }) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(words));
  const isHead = first.cells.length > 1 && !hasNumber(first) && others.some(hasNumber);
  return isHead ? [{ ...first, isHead }, ...others] : grids;
}

/** A page may claim any number; what is wider than the widest table is no table. */
function spanOf({ attribs }: MarkupNode, name: string): number {
  const span = Number(attribs?.[name] ?? 1);
  return Number.isInteger(span) && span > 0 && span <= widest ? span : 1;
}

const total = /^(?:grand |sub-?)?totals?\b|\btotals?:?$/i;

function place(grids: readonly Grid[]): { readonly text: string; readonly rows: readonly Row[] } {
  let text = "";
  const steps = [...new Set(grids.map(({ indent }) => indent))].sort((a, b) => a - b);
  const rows = grids.map(({ cells, indent, isHead, isFoot }): Row => {
    if (text !== "") text += "\n";
    const placed = cells.map(({ words, column, width, height }, index) => {
      if (index > 0) text += "\t";
      const start = text.length;
      text += words;
      const span = { ...(width > 1 ? { width } : {}), ...(height > 1 ? { height } : {}) };
      return { start, end: text.length, column, ...span };
    });
    const isTotal = total.test(cells[0]?.words ?? "") || (isFoot && cells.length > 1);
    const kind = isHead ? "header" : isTotal ? "total" : "body";
    return { kind, depth: isHead ? 0 : Math.max(0, steps.indexOf(indent)), cells: placed };
  });
  return { text, rows };
}

function oneLine(node: MarkupNode): string {
  return clean(wordsOf(node)).replace(/\n+/g, " ");
}
