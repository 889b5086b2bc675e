import { cellOf, gatherLines, tokensOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import type { RowCells } from "./framed-rows.ts";
import { raiseMarks } from "./raise-marks.ts";
import { depthsOf } from "./row-depths.ts";
import { isNumeric } from "./table-columns.ts";
import { isTotal, type RowDraft } from "./table-rows.ts";

/** More rows of heads than this are rows. */
const mostHeads = 6;

/** Heads first, then rows by indent; heads end at the first row with a number that is no year. */
export function kindRows(rows: readonly RowCells[]): readonly RowDraft[] {
  const heads = countHeads(rows);
  const body = rows.slice(heads);
  const labels = body.map((cells) => cells.find(({ column }) => column === 0)?.tokens);
  const depths = depthsOf(labels);
  return rows.map((cells, index): RowDraft => {
    const label = labels[index - heads];
    const kind = index < heads ? "header" : isTotal(label ?? []) ? "total" : "body";
    return {
      kind,
      depth: index < heads ? 0 : (depths[index - heads] ?? 0),
      cells: cells.map(({ column, width, height, tokens }) => ({
        column,
        tokens: withoutLeaders(raiseMarks(gatherLines(tokens).flatMap(tokensOf))),
        ...(width > 1 ? { width } : {}),
        ...(height > 1 ? { height } : {}),
      })),
    };
  });
}

/** Dots that run from a cell to the next lead the eye and say nothing. */
function withoutLeaders(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex(({ text }) => !/^\.{2,}$/.test(text));
  return tokens.slice(0, last + 1).map((token) => {
    const text = token.text.replace(/\.{4,}$/, "");
    return text === token.text || text === "" ? token : { ...token, text };
  });
}

/** A row of one cell below the column heads opens a group, and is no head. */
function countHeads(rows: readonly RowCells[]): number {
  const found = rows.findIndex(hasNumbers);
  const heads = rows.slice(0, found > mostHeads ? 0 : Math.max(0, found));
  const last = heads.findLastIndex((cells) => cells.length > 1);
  return last < 0 ? heads.length : last + 1;
}

function hasNumbers(cells: RowCells): boolean {
  const numbers = cells.filter(({ tokens }) => isNumeric(cellOf(withoutLeaders(tokens))));
  return numbers.length > 0 && !numbers.every(({ tokens }) => isYear(tokens));
}

function isYear(tokens: readonly Token[]): boolean {
  return /^(?:19|20)\d\d$/.test(tokens.map(({ text }) => text).join(""));
}
