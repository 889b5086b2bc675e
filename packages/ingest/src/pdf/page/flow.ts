import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import { gatherContacts } from "./contacts.ts";
import { type BlockDraft, isTable, type LinesDraft } from "./draft.ts";
import { partFootnotes } from "./footnotes.ts";
import { joinTables } from "./join-tables.ts";
import { ends } from "./line-shape.ts";
import { opensItem } from "./list-marks.ts";
import { type Measure, measure } from "./measure.ts";
import { gatherParagraphs } from "./paragraphs.ts";
import { assignRoles } from "./roles.ts";
import type { PageLines } from "./running.ts";
import { isPartLine, partSideBySide } from "./side-by-side.ts";
import { takeTables } from "./tables.ts";

/** The blocks of all pages in reading order, paragraphs continued over the page's end. */
export function flow(pages: readonly PageLines[]): readonly BlockDraft[] {
  const usual = measure(pages.flatMap(({ lines }) => lines));
  const drafts: BlockDraft[] = [];
  for (const [index, { sheet, lines: inRows }] of pages.entries()) {
    const lines = partSideBySide(inRows, { across: sheet.across, isFirst: index === 0 });
    const body: Line[] = [];
    const footnotes: LinesDraft[] = [];
    for (const column of inColumns(lines)) {
      const open = footnotes.at(-1) ?? lastFootnote(drafts, sheet.number - 1);
      const isOpen = open !== undefined && isUnfinished(open);
      const parted = partFootnotes(column, { size: usual.size, down: sheet.down, isOpen });
      const [first, ...others] = parted.notes;
      body.push(...parted.body);
      if (first !== undefined && isOpen && parted.continues) {
        extend(footnotes.length > 0 ? footnotes : drafts, open, first);
      } else if (first !== undefined) footnotes.push({ kind: "footnote", lines: first });
      footnotes.push(...others.map((note): LinesDraft => ({ kind: "footnote", lines: note })));
    }
    append(drafts, blocksOf(body, usual), footnotes);
  }
  return gatherContacts(assignRoles(joinTables(drafts)));
}

function lastFootnote(drafts: readonly BlockDraft[], page: number): LinesDraft | undefined {
  const last = drafts.findLast(({ kind }) => kind === "footnote");
  if (last === undefined || isTable(last)) return undefined;
  return last.lines.at(-1)?.page === page ? last : undefined;
}

function extend(drafts: BlockDraft[], open: LinesDraft, lines: readonly Line[]): void {
  const at = drafts.lastIndexOf(open);
  drafts[at] = { ...open, lines: [...open.lines, ...lines] };
}

/** Upwards on the page means that the next column has begun. */
function inColumns(lines: readonly Line[]): readonly (readonly Line[])[] {
  const columns: Line[][] = [[]];
  for (const line of lines) {
    const last = columns.at(-1)?.at(-1);
    if (last !== undefined && line.baseline < last.baseline) columns.push([line]);
    else columns.at(-1)?.push(line);
  }
  return columns;
}

function blocksOf(lines: readonly Line[], usual: Measure): readonly BlockDraft[] {
  const blocks: BlockDraft[] = [];
  let run: Line[] = [];
  const flush = (): void => {
    for (const draft of run.length === 0 ? [] : gatherParagraphs(run, usual))
      continued(blocks, draft);
    run = [];
  };
  for (const item of takeTables(lines)) {
    const last = run.at(-1);
    if (!("cells" in item)) {
      flush();
      blocks.push(item);
    } else {
      if (last !== undefined && item.baseline < last.baseline) flush();
      run.push(item);
    }
  }
  flush();
  return blocks;
}

function append(
  drafts: BlockDraft[],
  blocks: readonly BlockDraft[],
  footnotes: readonly LinesDraft[],
): void {
  const own: BlockDraft[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index === 0 && continued(drafts, block)) continue;
    if (index > 0) own.push(block);
  }
  drafts.push(...own);
  const last = drafts.at(-1);
  // A paragraph that runs on must meet its other half, so the page's footnotes go before it.
  if (footnotes.length > 0 && last !== undefined && runsOn(last)) {
    drafts.splice(drafts.length - 1, 0, ...footnotes);
  } else {
    drafts.push(...footnotes);
  }
}

/** Adds a block, to the one before if that has not ended its sentence; always adds, and tells that it did. */
function continued(blocks: BlockDraft[], block: BlockDraft): boolean {
  const last = blocks.at(-1);
  if (
    last !== undefined &&
    runsOn(last) &&
    !isTable(last) &&
    !isTable(block) &&
    takesUp(last, block)
  ) {
    blocks[blocks.length - 1] = { ...last, lines: [...last.lines, ...block.lines] };
  } else {
    blocks.push(block);
  }
  return true;
}

function runsOn(draft: BlockDraft): boolean {
  return (
    !isTable(draft) &&
    ["paragraph", "list-item", "quote"].includes(draft.kind) &&
    isUnfinished(draft)
  );
}

function isUnfinished(draft: LinesDraft): boolean {
  const last = draft.lines.at(-1);
  return last !== undefined && !ends(last) && /\p{Ll}|\d|,/u.test(textOf(last));
}

/** A sentence goes on in small letters or a number; in a capital only if its first half filled its line. */
function takesUp(last: LinesDraft, block: LinesDraft): boolean {
  const next = block.lines[0];
  const end = last.lines.at(-1);
  if (next === undefined || end === undefined || opensItem(next)) return false;
  if (isPartLine(next) || isPartLine(end)) return false;
  if (!["paragraph", "quote"].includes(block.kind)) return false;
  if (Math.abs(next.size - end.size) > 0.12 * next.size) return false;
  const gap = next.baseline - end.baseline;
  const elsewhere = next.page !== end.page || gap < 0;
  if (!elsewhere) return false;
  if (/^[\p{Ll}\d,;(“"]/u.test(tokensOf(next)[0]?.text ?? "")) return true;
  return end.x1 - end.x0 > 0.7 * Math.max(...block.lines.map(({ x0, x1 }) => x1 - x0));
}
