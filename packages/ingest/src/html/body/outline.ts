import type { Block } from "@recount/core";
import { type Cue, cueOf, isInlineAside } from "../beside.ts";
import { clean, isBlock, isMedia, isSilent, type MarkupNode, script, wordsOf } from "../markup.ts";
import { readTable, type TableDraft } from "../read-table.ts";
import { countWords } from "./count-words.ts";
import { isFurniture, isStamp } from "./lines.ts";

/** A block before it has a place in the text. */
export interface Piece {
  readonly kind: Block["kind"];
  readonly level?: number;
  readonly text: string;
  /** How many words that is; counted once, since a page may be one paragraph. */
  readonly words: number;
  /** The share of its letters that are links to elsewhere. */
  readonly linked: number;
  /** Where its first link leads. */
  readonly href?: string;
  readonly table?: TableDraft;
  /** The innermost section that it stands in. */
  readonly section: Section;
}

/** An element that holds blocks: its pieces are those from `first` up to and without `end`. */
export interface Section {
  readonly node: MarkupNode;
  readonly parent: Section | undefined;
  readonly first: number;
  readonly end: number;
  /** What says that it stands beside an article. */
  readonly cue: Cue | undefined;
  /** It holds a picture or a film. */
  readonly hasMedia: boolean;
}

export interface Outline {
  readonly pieces: readonly Piece[];
  /** In document order, an outer one before what it holds. */
  readonly sections: readonly Section[];
}

interface Draft extends Section {
  readonly parent: Draft | undefined;
  end: number;
  hasMedia: boolean;
}

interface Context {
  readonly kind: Block["kind"];
  readonly level?: number;
  readonly href?: string | undefined;
  readonly isPre: boolean;
  readonly section: Draft;
}

/** Cuts a tree of markup into the blocks that a reader sees, in order, with the elements that they stand in. */
export function outlineOf(root: MarkupNode): Outline {
  const outliner = new Outliner(root);
  outliner.visit(root, outliner.start);
  return outliner.finish();
}

class Outliner {
  readonly start: Context;
  readonly #pieces: Piece[] = [];
  readonly #sections: Draft[] = [];
  #context: Context;
  #words = "";
  #links = 0;
  #href: string | undefined;

  constructor(root: MarkupNode) {
    this.start = { kind: "paragraph", isPre: false, section: this.#open(root, undefined) };
    this.#context = this.start;
  }

  visit(node: MarkupNode, context: Context): void {
    if (isSilent(node)) {
      if (isMedia(node)) context.section.hasMedia = true;
    } else if (isBlock(node)) this.#visitBlock(node, context);
    else if (isInlineAside(node)) return;
    else if (node.children === undefined || isRun(node)) {
      const words = context.isPre ? (node.data ?? wordsOf(node)) : wordsOf(node);
      this.#words += words;
      if (context.href !== undefined) {
        this.#links += lettersOf(words);
        this.#href ??= context.href;
      }
    } else {
      const href = context.href ?? linkAway(node);
      const inner = href === context.href ? context : { ...context, href };
      for (const child of node.children) this.visit(child, inner);
    }
  }

  #visitBlock(node: MarkupNode, context: Context): void {
    const section = this.#open(node, context.section);
    const table = node.name === "table" ? readTable(node) : undefined;
    const inner = contextOf(node, context, section);
    this.#flush(inner);
    if (table !== undefined) this.#pieces.push(...piecesOf(table, section));
    else for (const child of node.children ?? []) this.visit(child, inner);
    this.#flush(context);
    this.#close(section);
  }

  finish(): Outline {
    this.#flush(this.start);
    this.#close(this.start.section);
    return { pieces: this.#pieces, sections: this.#sections };
  }

  #open(node: MarkupNode, parent: Draft | undefined): Draft {
    const first = this.#pieces.length;
    const section = { node, parent, first, end: first, cue: cueOf(node), hasMedia: false };
    this.#sections.push(section);
    return section;
  }

  #close(section: Draft): void {
    section.end = this.#pieces.length;
    if (section.hasMedia && section.parent !== undefined) section.parent.hasMedia = true;
  }

  /** Ends the run of words at hand and makes it blocks; two breaks in a row part paragraphs as a new element would. */
  #flush(next: Context): void {
    const { kind, level, section } = this.#context;
    const words = this.#words;
    const letters = words === "" ? 0 : lettersOf(words);
    if (letters > 0) {
      const said = {
        kind,
        section,
        linked: this.#links / letters,
        ...(level === undefined ? {} : { level }),
        ...(this.#href === undefined ? {} : { href: this.#href }),
      };
      for (const text of clean(words)
        .split(/\n{2,}/)
        .flatMap(linesOf)) {
        if (/[\p{L}\p{N}]/u.test(text)) {
          this.#pieces.push({ ...said, text, words: countWords(text) });
        }
      }
    }
    this.#context = next;
    this.#words = "";
    this.#links = 0;
    this.#href = undefined;
  }
}

/** A title, a byline and a day that only breaks part are lines of their own; the lines of a poem or an address are not. */
function linesOf(text: string): readonly string[] {
  if (!text.includes("\n")) return [text];
  const lines = text.split("\n");
  return lines.some((line) => isStamp(line) || isFurniture(line)) ? lines : [text];
}

/** Elements whose words change by their own tag. */
function isRun(node: MarkupNode): boolean {
  return node.name === "br" || script(node, "1") !== "1";
}

function linkAway({ name, attribs }: MarkupNode): string | undefined {
  const href = name === "a" ? attribs?.href : undefined;
  return href === undefined || href.startsWith("#") ? undefined : href;
}

function contextOf({ name = "" }: MarkupNode, outer: Context, section: Draft): Context {
  const { href } = outer;
  if (/^h[1-6]$/.test(name)) {
    return { kind: "heading", level: Number(name.slice(1)), href, isPre: false, section };
  }
  if (name === "li" || name === "dt" || name === "dd") {
    return { kind: "list-item", href, isPre: false, section };
  }
  if (name === "figcaption") return { kind: "caption", href, isPre: false, section };
  if (name === "blockquote") return { kind: "quote", href, isPre: false, section };
  return { ...outer, isPre: outer.isPre || name === "pre", section };
}

function lettersOf(words: string): number {
  let letters = 0;
  for (let i = 0; i < words.length; i += 1) if (words.charCodeAt(i) > 32) letters += 1;
  return letters;
}

function piecesOf(table: TableDraft, section: Section): readonly Piece[] {
  const { caption } = table;
  const head: Piece[] =
    caption === ""
      ? []
      : [{ kind: "caption", text: caption, words: countWords(caption), linked: 0, section }];
  const { text } = table;
  return [...head, { kind: "table", text, words: countWords(text), linked: 0, table, section }];
}
