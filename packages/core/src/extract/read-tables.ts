import type { Token } from "../language/numeral/scan-numerals.ts";
import type { Block, Document } from "../model/document.ts";
import { firstIndex } from "../model/first-index.ts";
import type { Mention } from "../model/mention.ts";
import type { Span } from "../model/span.ts";
import { chooseNouns } from "./table/choose-nouns.ts";
import { measureOf } from "./table/column-measure.ts";
import { useOf } from "./table/column-use.ts";
import { isContents } from "./table/contents.ts";
import { countedNoun } from "./table/counted-noun.ts";
import { labelsOf } from "./table/labels.ts";
import { readNotes } from "./table/notes.ts";
import { readCell } from "./table/read-cell.ts";
import { type Column, numbersIn, sortCells, type TableCells } from "./table/table-cells.ts";

/** Characters of a title right above a table; a paragraph is longer. */
const longestTitle = 200;

/**
 * The figures in a document's tables. A cell is counted by the nouns of its row and of the rows that it
 * stands under, or else of its column or the table's title; row path, column and note are its qualifiers.
 */
export function readTables(
  document: Document,
  tokens: readonly Token[],
  free: ReadonlySet<Token>,
): readonly Mention[] {
  const isFree = freeWithin(tokens, free);
  return document.blocks.flatMap((block, at) =>
    block.kind === "table" && block.rows !== undefined ? readTable(document, at, isFree) : [],
  );
}

function readTable(
  document: Document,
  at: number,
  isFree: (span: Span) => boolean,
): readonly Mention[] {
  const { text, blocks } = document;
  const block = blocks[at];
  if (block === undefined || isContents(document, at)) return [];
  const table = sortCells(block, text);
  const columns = figureColumns(table, text);
  const [first] = columns;
  if (first === undefined) return [];
  const labels = labelsOf(table, first, text);
  const title = titleOf(blocks, at);
  const nouns = chooseNouns({
    text,
    columns,
    labels,
    title: isSentence(text, title) ? undefined : title,
  });
  const notes = readNotes(document, at);
  const around = [title, ...labels.heads].map((span) => wordsAt(text, span)).join(" ");
  return columns.flatMap((column) => {
    const counts = column.heads.some((head) => countedNoun(text, head) !== null);
    const measure = measureOf(column, text, { words: around, counts });
    return column.cells
      .flatMap(numbersIn)
      .filter(
        ({ cell: { start }, number }) =>
          // The mark behind a number may well belong to a class rule.
          number === "dash" || isFree({ start: start + number.from, end: start + number.to }),
      )
      .flatMap((cell) => readCell(cell, { text, column, measure, labels, nouns, notes }) ?? []);
  });
}

/** The columns of which most cells are numbers that measure something. */
function figureColumns({ columns }: TableCells, text: string): readonly Column[] {
  return columns.filter((column) => {
    const numbers = column.cells.filter(({ number }) => number !== "dash").length;
    return numbers > 0 && column.cells.length >= column.words && useOf(column, text) === "figures";
  });
}

/** The short block right above a table. */
function titleOf(blocks: readonly Block[], at: number): Span | undefined {
  const before = blocks[at - 1];
  if (before === undefined || before.kind === "table") return undefined;
  return before.end - before.start > longestTitle ? undefined : before;
}

/** A sentence above a table may be about anything. */
function isSentence(text: string, span: Span | undefined): boolean {
  return span !== undefined && /[.;:!?]["”’)]*$/.test(text.slice(span.start, span.end).trimEnd());
}

function wordsAt(text: string, span: Span | undefined): string {
  return span === undefined ? "" : text.slice(span.start, span.end);
}

/** Whether no numeral within a span belongs to a class rule; tokens are in order. */
function freeWithin(tokens: readonly Token[], free: ReadonlySet<Token>) {
  return ({ start, end }: Span): boolean => {
    const first = firstIndex(tokens, (token) => token.end > start);
    for (let i = first; i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined || token.start >= end) return true;
      if (!free.has(token)) return false;
    }
    return true;
  };
}
