import type { Box, Document } from "@recount/core";
import { DataError } from "../errors.ts";
import { type Drawing, isThreadResult, type Mark, type PdfTask } from "./engine/task.ts";
import { runInThread } from "./engine/thread.ts";
import { limitsOf, type PdfOptions, pdfScript } from "./pdf-options.ts";

const grey = [120, 120, 120] as const;
const colours: Readonly<Record<string, Mark["colour"]>> = {
  title: [170, 30, 90],
  heading: [170, 30, 90],
  "court-caption": [120, 60, 170],
  counsel: [120, 60, 170],
  signature: [120, 60, 170],
  certificate: [120, 60, 170],
  table: [0, 130, 90],
  footnote: [190, 110, 0],
  quote: [0, 130, 150],
  "list-item": [0, 130, 150],
};
/** A fraction of the page. */
const narrow = 0.05;
const otherwise = [20, 90, 200] as const;

/** What was understood of a page: its blocks with their kinds, and in grey what was left out of the text. */
export function marksOf(document: Document, number: number): readonly Mark[] {
  const furniture = (document.furniture ?? [])
    .filter(({ box }) => box.page === number)
    .map(({ box, kind }): Mark => {
      // A label is longer than a bracket or a line number is wide.
      const label = box.x1 - box.x0 < narrow ? "" : kind;
      return { ...box, label, colour: grey };
    });
  const words = (document.words ?? []).filter(({ page }) => page === number);
  const blocks = document.blocks.flatMap((block): Mark[] => {
    const inside = words.filter(({ start, end }) => start >= block.start && end <= block.end);
    const colour = colours[block.kind] ?? otherwise;
    return inside.length === 0 ? [] : [{ ...around(inside), label: block.kind, colour }];
  });
  return [...furniture, ...blocks];
}

function around(boxes: readonly Box[]): Omit<Mark, "label" | "colour"> {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  };
}

/** Draws marks over a page of a PDF. Throws `DataError` where the page cannot be drawn. */
export async function drawBoxes(
  bytes: Uint8Array,
  { number, marks, source }: { number: number; marks: readonly Mark[]; source: string },
  options: PdfOptions = {},
): Promise<Drawing> {
  const limits = limitsOf(options);
  const { memoryLimitMb } = limits;
  const passwords = options.passwords ?? [];
  const task: PdfTask = { kind: "draw", bytes, number, marks, memoryLimitMb, passwords };
  const answer = await runInThread(pdfScript, task, limits);
  const drawing =
    answer.ok && isThreadResult(answer.value) && "drawing" in answer.value
      ? answer.value.drawing
      : undefined;
  if (drawing === undefined) {
    throw new DataError("not-drawn", source, `page ${number} cannot be drawn`);
  }
  return drawing;
}
