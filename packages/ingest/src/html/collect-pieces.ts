import type { Block } from "@recount/core";
import { clean, isBlock, isSilent, type MarkupNode, script, wordsOf } from "./markup.ts";
import { readTable, type TableDraft } from "./read-table.ts";

/** A block before it has a place in the text. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly level?: number;
  readonly text: string;
  /** The share of its letters that are links to elsewhere. */
  readonly linked: number;
  readonly table?: TableDraft;
}

interface Context {
  readonly kind: Block["kind"];
  readonly level?: number;
  readonly isLink: boolean;
  readonly isPre: boolean;
}

interface Run {
  readonly context: Context;
  words: string;
  links: number;
}

const plain: Context = { kind: "paragraph", isLink: false, isPre: false };

/** Cuts a tree of markup into the blocks that a reader sees, in order. */
export function collectPieces(root: MarkupNode): readonly Piece[] {
  const pieces: Piece[] = [];
  let run: Run = { context: plain, words: "", links: 0 };
  const flush = (context: Context): void => {
    pieces.push(...cut(run));
    run = { context, words: "", links: 0 };
  };
  const visit = (node: MarkupNode, context: Context): void => {
    if (isSilent(node)) return;
    const table = node.name === "table" ? readTable(node) : undefined;
    if (table !== undefined) {
      flush(context);
      pieces.push(...piecesOf(table));
    } else if (isBlock(node)) {
      const inner = contextOf(node, context);
      flush(inner);
      for (const child of node.children ?? []) visit(child, inner);
      flush(context);
    } else if (node.children === undefined || isRun(node)) {
      const words = context.isPre ? (node.data ?? wordsOf(node)) : wordsOf(node);
      run.words += words;
      if (context.isLink) run.links += lettersOf(words);
    } else {
      const isLink = context.isLink || isLinkAway(node);
      for (const child of node.children) visit(child, { ...context, isLink });
    }
  };
  visit(root, plain);
  flush(plain);
  return pieces;
}

/** Elements whose words change by their own tag. */
function isRun(node: MarkupNode): boolean {
  return script(node, "1") !== "1" || node.name === "br";
}

function isLinkAway({ name, attribs }: MarkupNode): boolean {
  return name === "a" && attribs?.href !== undefined && !attribs.href.startsWith("#");
}

function contextOf({ name = "" }: MarkupNode, outer: Context): Context {
  const { isLink } = outer;
  if (/^h[1-6]$/.test(name)) {
    return { kind: "heading", level: Number(name.slice(1)), isLink, isPre: false };
  }
  if (name === "li" || name === "dt" || name === "dd") {
    return { kind: "list-item", isLink, isPre: false };
  }
  if (name === "blockquote") return { kind: "quote", isLink, isPre: false };
  return { ...outer, isPre: outer.isPre || name === "pre" };
}

/** Two breaks in a row part paragraphs as a new element would. */
function cut({ context, words, links }: Run): readonly Piece[] {
  const letters = lettersOf(words);
  const linked = letters === 0 ? 0 : links / letters;
  const { kind, level } = context;
  return clean(words)
    .split(/\n{2,}/)
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({ kind, text, linked, ...(level === undefined ? {} : { level }) }));
}

function lettersOf(words: string): number {
  return words.replace(/\s/g, "").length;
}

function piecesOf(table: TableDraft): readonly Piece[] {
  const { caption } = table;
  const head: Piece[] = caption === "" ? [] : [{ kind: "caption", text: caption, linked: 0 }];
  return [...head, { kind: "table", text: table.text, linked: 0, table }];
}
