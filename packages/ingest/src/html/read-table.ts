import type { Row } from "@recount/core";
import { clean, holds, isSilent, type MarkupNode, wordsOf } from "./markup.ts";

/** A table before it has a place: its text has cells apart by tabs and rows by line breaks. */
export interface TableDraft {
  readonly text: string;
  readonly caption: string;
  /** Its rows, where its text starts at a place in another. */
  readonly rowsAt: (start: number) => readonly Row[];
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
  if (grids.length < 2 || grids.every(({ cells }) => cells.length < 2)) return undefined;
  if (!grids.every(isOfData)) return undefined;
  const headed = withHeads(grids);
  const caption = (table.children ?? []).find(({ name }) => name === "caption");
  return {
    text: headed.map(({ cells }) => cells.map(({ words }) => words).join("\t")).join("\n"),
    caption: caption === undefined ? "" : oneLine(caption),
    rowsAt: (start) => place(headed, start),
  };
}

function isOfData({ cells }: Grid): boolean {
  return cells.every(
    ({ words, column, width }) => words.length <= longestCell && column + width <= widest,
  );
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

function place(grids: readonly Grid[], start: number): readonly Row[] {
  let next = start;
  const steps = [...new Set(grids.map(({ indent }) => indent))].sort((a, b) => a - b);
  return grids.map(({ cells, indent, isHead, isFoot }): Row => {
    const placed = cells.map(({ words, column, width, height }) => {
      const span = { start: next, end: next + words.length, column };
      // Past the tab behind the cell, or the line's end.
      next = span.end + 1;
      if (width === 1 && height === 1) return span;
      return { ...span, ...(width > 1 ? { width } : {}), ...(height > 1 ? { height } : {}) };
    });
    const isTotal = total.test(cells[0]?.words ?? "") || (isFoot && cells.length > 1);
    const kind = isHead ? "header" : isTotal ? "total" : "body";
    return { kind, depth: isHead ? 0 : Math.max(0, steps.indexOf(indent)), cells: placed };
  });
}

function oneLine(node: MarkupNode): string {
  return clean(wordsOf(node)).replace(/\n+/g, " ");
}
