import type { Block, Document } from "../../model/document.ts";

const heading =
  /\b(?:table|index)\s+of\s+(?:contents|authorities|exhibits|cases)\b|^\s*(?:contents|index|exhibits?)\s*$/i;
const leader = /\.{4,}\s*$|(?:\.\s){3,}\.?\s*$/;
const outline =
  /^\s*(?:[IVX]{1,5}|[A-Z]|\d{1,2}|[ivx]{1,5}|[a-z])[.)]\s|^(?:exhibit|appendix|tab|chapter|section)\s/i;

/**
 * Whether a table lists where things stand: its numbers are pages.
 * - below "TABLE OF CONTENTS", or where leaders run from the labels to the numbers
 * - "I. Facts", "II. Argument" with numbers that climb, and no heads
 */
export function isContents({ blocks, text }: Document, at: number): boolean {
  const block = blocks[at];
  const rows = block?.rows ?? [];
  const labels = rows.map(({ cells: [label] }) =>
    label === undefined ? "" : text.slice(label.start, label.end),
  );
  if (most(labels, (label) => leader.test(label))) return true;
  if (titles(blocks, at).some(({ start, end }) => heading.test(text.slice(start, end))))
    return true;
  if (rows.some(({ kind }) => kind === "header")) return false;
  return most(labels, (label) => outline.test(label)) && rows.length > 2 && climbs(text, rows);
}

/** The heading that the table stands under, with what else stands right above. */
function titles(blocks: readonly Block[], at: number): readonly Block[] {
  const above = blocks.slice(Math.max(0, at - 3), at);
  return above.filter(({ kind, start, end }) => kind !== "table" && end - start < 80);
}

function most(labels: readonly string[], is: (label: string) => boolean): boolean {
  return labels.length > 0 && labels.filter(is).length * 2 > labels.length;
}

function climbs(text: string, rows: NonNullable<Block["rows"]>): boolean {
  const numbers = rows.flatMap(({ cells }) => {
    const last = cells.at(-1);
    return last === undefined || cells.length < 2 ? [] : [text.slice(last.start, last.end)];
  });
  return numbers.every(
    (number, index) =>
      /^\d{1,3}$/.test(number) && (index === 0 || Number(number) >= Number(numbers[index - 1])),
  );
}
