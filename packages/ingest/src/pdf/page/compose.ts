import type { Block, Furniture, Page, Row } from "@recount/core";
import { joinOf, type Vocabulary } from "../../hyphens.ts";
import { type PackedContent, packWords, type WordPacker } from "../engine/packed-words.ts";
import { type Line, tokensOf } from "../layout/lines.ts";
import { boxOf, furnitureOf, type Sheet, type Token } from "../layout/token.ts";
import { bearsMark, bindNotes, markOf, type Note, type NoteMark } from "./bind-notes.ts";
import { type BlockDraft, isTable } from "./draft.ts";
import type { TableDraft } from "./tables.ts";

export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly packedWords: PackedContent["packedWords"];
  readonly pages: readonly Page[];
  /** Marks that would have stuck to a number and changed it. */
  readonly marks: readonly Furniture[];
}

interface Writer {
  /** Pieces of the text; joined once, since a text of megabytes must not be copied for each hyphen. */
  readonly pieces: string[];
  length: number;
  readonly words: WordPacker;
  readonly marks: Furniture[];
  readonly noteMarks: NoteMark[];
  readonly starts: Map<number, number>;
  readonly ends: Map<number, number>;
}

/** Lays down the one text, block by block, and notes where each word of it stands on its page. */
export function compose(
  drafts: readonly BlockDraft[],
  sheets: readonly Sheet[],
  vocabulary: Vocabulary,
): Composed {
  const [starts, ends] = [new Map<number, number>(), new Map<number, number>()];
  const words = packWords(sheets.reduce((sum, { tokens }) => sum + tokens.length, 0));
  const noteMarks: NoteMark[] = [];
  const writer: Writer = { pieces: [], length: 0, words, marks: [], noteMarks, starts, ends };
  const blocks: Block[] = [];
  const notes: { readonly at: number; readonly note: Note }[] = [];
  for (const draft of drafts) {
    if (writer.length > 0) put(writer, "\n\n");
    const start = writer.length;
    const rows = isTable(draft) ? writeTable(writer, draft) : undefined;
    if (!isTable(draft)) writeLines(writer, draft.lines, vocabulary);
    const end = writer.length;
    if (end > start) {
      const note = noteOf(draft);
      if (note !== undefined) notes.push({ at: blocks.length, note });
      blocks.push({ kind: draft.kind, start, end, ...(rows === undefined ? {} : { rows }) });
    }
  }
  const { pieces, marks } = writer;
  const text = pieces.join("").trimEnd();
  const packedWords = words.finish();
  const bound = bindNotes(
    notes.map(({ note }) => note),
    noteMarks,
  );
  for (const [index, { at }] of notes.entries()) {
    const [block, mark] = [blocks[at], bound[index]];
    if (block !== undefined && mark !== undefined) blocks[at] = { ...block, mark };
  }
  return { text, blocks, packedWords, marks, pages: pagesOf(sheets, writer) };
}

/** A footnote by the mark that opens it. */
function noteOf(draft: BlockDraft): Note | undefined {
  if (draft.kind !== "footnote" || isTable(draft)) return undefined;
  const [line] = draft.lines;
  const [first] = line?.tokens ?? [];
  const mark = first === undefined ? undefined : markOf(first);
  return line === undefined || mark === undefined ? undefined : { mark, page: line.page };
}

function put(writer: Writer, text: string): void {
  writer.pieces.push(text);
  writer.length += text.length;
}

function writeLines(writer: Writer, lines: readonly Line[], vocabulary: Vocabulary): void {
  const start = writer.length;
  for (const [index, line] of lines.entries()) {
    const tokens = tokensOf(line);
    const before = lines[index - 1]?.tokens.at(-1);
    const join =
      before === undefined ? "apart" : joinOf(before.text, tokens[0]?.text ?? "", vocabulary);
    if (join === "without-hyphen") dropLast(writer);
    else if (join === "apart" && writer.length > start) put(writer, " ");
    writeTokens(writer, tokens);
  }
}

/** A hyphen that only the line's end had put there is no part of the word. */
function dropLast(writer: Writer): void {
  writer.pieces.push((writer.pieces.pop() ?? "").slice(0, -1));
  writer.length -= 1;
  writer.words.endLast(writer.length);
}

function writeTokens(writer: Writer, tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const isRaised = token.raised && index > 0;
    const before = writer.pieces.at(-1) ?? "";
    if (isRaised && /\d$/.test(before)) {
      const place = { start: writer.length - before.length, end: writer.length };
      noteMark(writer, token, { ...place, page: boxOf(token).page });
      writer.marks.push(furnitureOf("marginal", [token]));
      continue;
    }
    // A raised mark belongs to the word before it, as a reader sees it.
    if (index > 0 && !token.raised) put(writer, " ");
    const start = writer.length;
    put(writer, token.text);
    const end = writer.length;
    const { confidence } = token;
    const sure = confidence === undefined ? {} : { confidence };
    const { page, x0, y0, x1, y1 } = boxOf(token);
    writer.words.add({ start, end, page, x0, y0, x1, y1, ...sure });
    if (isRaised || bearsMark(token)) noteMark(writer, token, { page, start, end });
    if (!writer.starts.has(page)) writer.starts.set(page, start);
    writer.ends.set(page, end);
  }
}

function noteMark({ noteMarks }: Writer, token: Token, place: Omit<NoteMark, "mark">): void {
  const mark = token.raised ? markOf(token) : /[*†‡]{1,3}$/.exec(token.text)?.[0];
  if (mark === undefined) return;
  const start = token.raised ? place.start : place.end - mark.length;
  noteMarks.push({ ...place, mark, start });
}

function writeTable(writer: Writer, table: TableDraft): readonly Row[] {
  return table.rows.map((row, rowIndex): Row => {
    if (rowIndex > 0) put(writer, "\n");
    const cells = row.cells.map(({ tokens, ...place }, index) => {
      if (index > 0) put(writer, "\t");
      const start = writer.length;
      writeTokens(writer, tokens);
      return { start, end: writer.length, ...place };
    });
    return { kind: row.kind, depth: row.depth, cells };
  });
}

function pagesOf(sheets: readonly Sheet[], { starts, ends }: Writer): readonly Page[] {
  let at = 0;
  return sheets.map(({ number, width, height, origin }) => {
    const start = starts.get(number) ?? at;
    at = Math.max(start, ends.get(number) ?? start);
    return { number, width, height, start, end: at, origin };
  });
}
