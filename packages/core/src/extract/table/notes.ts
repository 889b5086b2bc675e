import type { Block, Document } from "../../model/document.ts";
import type { Span } from "../../model/span.ts";
import { plainMark } from "./cell-number.ts";

/** What stands below a table to explain it. */
export interface Notes {
  /** The note that opens with a mark. */
  readonly byMark: ReadonlyMap<string, Span>;
  /** A note says that a dash stands for zero. */
  readonly dashIsZero: boolean;
}

/** Blocks behind a table among which its notes stand; the next table or heading ends them. */
const reach = 12;
/** A paragraph longer than this that opens with no mark is the text that follows. */
const longestNote = 400;
const opening =
  /^(?:(?:notes?|source)s?\s*:?\s*)?(?<mark>[*†‡§]{1,3}|[⁰¹²³⁴-⁹ᵃ-ᵛ]{1,2}|\[(?:\d{1,2}|[a-z])\]|\((?:\d{1,2}|[a-z])\)|\d{1,2}(?=[\s.)/])|[a-z](?=[.)]))[\s.):/]*(?=\S)/u;
const zero =
  /(?:[-–—]|\bdash(?:es)?)["”’)]?\s*(?:=|\bmeans?|\brepresents?|\bdenotes?|\bindicates?|\bstands?\s+for|\bis|\bequals?)\s*(?:a\s+|an\s+)?(?:value\s+of\s+)?["“]?(?:zero|0(?![\d.,])|none)(?!\s+or)/iu;

/** The notes of the table at an index of the document's blocks: below it, or among the page's footnotes. */
export function readNotes({ blocks, text }: Document, at: number): Notes {
  const byMark = new Map<string, Span>();
  let dashIsZero = zero.test(text.slice(...spanOf(blocks[at - 1], longestNote)));
  let isBelow = true;
  for (const block of blocks.slice(at + 1, at + 1 + reach)) {
    if (block.kind === "table" || block.kind === "heading") break;
    const words = text.slice(block.start, block.end);
    const found = opening.exec(words);
    const isNote = found !== null || /^(?:notes?|sources?)\b/i.test(words);
    if (block.kind !== "footnote" && !isNote && words.length > longestNote) break;
    isBelow &&= isNote;
    const mark = plainMark(found?.groups?.mark);
    // "2. Plaintiffs ..." further down is a numbered paragraph.
    const isSure = isBelow || block.kind === "footnote";
    if (found !== null && isSure && !byMark.has(mark)) {
      byMark.set(mark, { start: block.start + found[0].length, end: block.end });
    }
    dashIsZero ||= zero.test(words.slice(0, longestNote));
  }
  return { byMark, dashIsZero };
}

function spanOf(block: Block | undefined, longest: number): [number, number] {
  return block === undefined || block.end - block.start > longest
    ? [0, 0]
    : [block.start, block.end];
}

const onLabel =
  /(?:^(?<first>[*†‡§]{1,3})(?=\p{L}))|(?<=[\p{L}\p{N})])\s?(?<last>[*†‡§]{1,3}|[⁰¹²³⁴-⁹ᵃ-ᵛ]{1,2}|\[(?:\d{1,2}|[a-z])\])$/u;

/** The mark that a label or head bears: "*Other" and "Discharged²". */
export function markOf(label: string): string | undefined {
  const groups = onLabel.exec(label)?.groups;
  const mark = plainMark(groups?.first ?? groups?.last);
  return mark === "" ? undefined : mark;
}
