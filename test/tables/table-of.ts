import type { Block, Document, Row } from "@recount/core";
import { documentOf } from "../document-of.ts";

/** A row's kind and its cells; "> " before a label is a step of indent, "" leaves a cell out. */
export type RowOf = readonly [Row["kind"], ...(string | Spanning)[]];

/** A cell that takes several columns or rows. */
export interface Spanning {
  readonly words: string;
  readonly width?: number;
  readonly height?: number;
}

/** A paper with one table: what stands above it, its rows, and the notes below. */
export function tableOf(
  lead: string,
  rows: readonly RowOf[],
  notes: readonly string[] = [],
): Document {
  let text = `${lead}\n\n`;
  const start = text.length;
  const laid = rows.map(([kind, ...cells], index): Row => {
    if (index > 0) text += "\n";
    const [label = ""] = cells;
    const depth = (typeof label === "string" ? label : label.words).match(/> /g)?.length ?? 0;
    let column = 0;
    const placed = cells.flatMap((cell, at) => {
      const { words, ...span } = typeof cell === "string" ? { words: cell } : cell;
      if (at > 0) text += "\t";
      const own = {
        column,
        start: text.length,
        end: text.length + words.replaceAll("> ", "").length,
      };
      text += words.replaceAll("> ", "");
      column += span.width ?? 1;
      return words === "" ? [] : [{ ...own, ...span }];
    });
    return { kind, depth, cells: placed };
  });
  const blocks: Block[] = [
    { kind: "paragraph", start: 0, end: lead.length },
    { kind: "table", start, end: text.length, rows: laid },
  ];
  for (const note of notes) {
    text += "\n\n";
    blocks.push({ kind: "footnote", start: text.length, end: text.length + note.length });
    text += note;
  }
  return documentOf(text, { blocks, court: { filedAt: "2018-08-30" } });
}
