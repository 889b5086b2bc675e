import type { Row, Table } from "./filing.ts";
import type { Mark, Measure } from "./mark.ts";
import type { Pad } from "./pad.ts";
import { halfHeight, paper } from "./paper.ts";
import { type Line, readWords, setLine, widthOf, wrap } from "./prose.ts";

const size = 11;
const leading = 12;
const columnWidth = 96;
const edges = [paper.left, paper.right - 2 * columnWidth, paper.right - columnWidth, paper.right];

type Cell = {
  readonly lines: readonly Line[];
  readonly from: number;
  readonly to: number;
  readonly align: "left" | "centre";
};

type Band = { readonly cells: readonly Cell[]; readonly height: number };

function edge(index: number): number {
  return edges[index] ?? paper.right;
}

function setCell(text: string, cell: Omit<Cell, "lines">, bold: boolean, measure: Measure): Cell {
  const words = readWords(text, bold ? "bold" : "roman");
  return { ...cell, lines: wrap(words, { size, width: cell.to - cell.from - 10, measure }) };
}

function bandOf(cells: readonly Cell[], rowHeight: number): Band {
  const lines = Math.max(...cells.map((cell) => cell.lines.length));
  return { cells, height: Math.max(rowHeight, lines * leading + 6) };
}

function headBand(table: Table, measure: Measure): Band {
  const cells = table.columns.map((text, index) => {
    const [from, to] = [edge(index), edge(index + 1)];
    return setCell(text, { from, to, align: "centre" }, true, measure);
  });
  return bandOf(cells, table.rowHeight);
}

function rowBand(row: Row, rowHeight: number, measure: Measure): Band {
  const to = row.cells.length === 0 ? edge(3) : edge(1);
  const from = edge(0) + row.depth * 16;
  const label = setCell(row.label, { from, to, align: "left" }, row.depth === 0, measure);
  const numbers = row.cells.map((text, index) => {
    const end = row.cells.length === 1 ? edge(3) : edge(index + 2);
    return setCell(text, { from: edge(index + 1), to: end, align: "centre" }, false, measure);
  });
  return bandOf([label, ...numbers], rowHeight);
}

function drawCell(cell: Cell, top: number, height: number, measure: Measure): readonly Mark[] {
  const first = top + (height - cell.lines.length * leading) / 2 + 9.5;
  return cell.lines.flatMap((line, index) => {
    const slack = cell.to - cell.from - widthOf(line, size, measure);
    const x = cell.align === "centre" ? cell.from + slack / 2 : cell.from + 5;
    return setLine(line, { x, y: first + index * leading, size }, measure);
  });
}

function drawBand({ cells, height }: Band, top: number, measure: Measure): readonly Mark[] {
  const bottom = top + height;
  const level = (y: number): Mark => ({
    kind: "rule",
    x0: edge(0),
    y0: y,
    x1: edge(3),
    y1: y,
    width: 0.5,
  });
  const upright = (x: number): Mark => ({
    kind: "rule",
    x0: x,
    y0: top,
    x1: x,
    y1: bottom,
    width: 0.5,
  });
  const sides = new Set([edge(0), ...cells.map((cell) => cell.to)]);
  return [
    level(top),
    level(bottom),
    ...Array.from(sides, upright),
    ...cells.flatMap((cell) => drawCell(cell, top, height, measure)),
  ];
}

/** A ruled table, never split over two pages; a row's depth shows only in the indent of its label. */
export function addTable(pad: Pad, table: Table): void {
  const bands = [
    headBand(table, pad.measure),
    ...table.rows.map((row) => rowBand(row, table.rowHeight, pad.measure)),
  ];
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  const halves = Math.ceil((height + 6) / halfHeight);
  pad.alignToNumber();
  pad.keepTogether(halves + (table.title === undefined ? 0 : 2));
  if (table.title !== undefined) {
    const [line = []] = wrap(readWords(table.title, "bold"), {
      size: 12,
      width: edge(3) - edge(0),
      measure: pad.measure,
    });
    pad.addLine(line, { x: edge(0), size: 12, halves: 2 });
  }
  pad.addBlock(halves, (baseline) => {
    let top = baseline - 15;
    return bands.flatMap((band) => {
      const marks = drawBand(band, top, pad.measure);
      top += band.height;
      return marks;
    });
  });
  pad.alignToNumber();
}
