import { afterUpdate } from "./date/update-words.ts";
import type { MarkupNode } from "./markup.ts";

export interface TimeMark {
  readonly node: MarkupNode;
  readonly isInArticle: boolean;
  /** It says itself, or the words before it say, that it is the time of a change. */
  readonly isUpdate: boolean;
}

interface Visit {
  readonly node: MarkupNode;
  readonly isInArticle: boolean;
  /** What stands before it in the same element; only of times. */
  readonly lead: string;
}

const mostComments = 200;
const longestComment = 500;

/** The elements in which a page says something of itself, found in one walk. */
export class Marks {
  html: MarkupNode | undefined;
  title: MarkupNode | undefined;
  canonical: MarkupNode | undefined;
  hasScripts = false;
  readonly metas: MarkupNode[] = [];
  /** The contents of JSON-LD scripts. */
  readonly statements: string[] = [];
  /** The contents of the other scripts. */
  readonly scripts: string[] = [];
  readonly asides: MarkupNode[] = [];
  readonly times: TimeMark[] = [];
  /** Elements of microdata that state a publication. */
  readonly published: MarkupNode[] = [];
  /** Elements of microdata that state the last change. */
  readonly modified: MarkupNode[] = [];
  /** What the page's makers wrote between its elements. */
  readonly comments: string[] = [];
  /** Elements that carry a date for scripts, or in the way of microformats. */
  readonly dated: MarkupNode[] = [];
  readonly authors: MarkupNode[] = [];

  constructor(root: MarkupNode) {
    const waiting: Visit[] = [{ node: root, isInArticle: false, lead: "" }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node } = next;
      if (node.name !== undefined) this.#note(next);
      const isInArticle = next.isInArticle || node.name === "article" || node.name === "main";
      const children = node.children ?? [];
      for (let i = children.length - 1; i >= 0; i -= 1) {
        const child = children[i];
        if (child?.type === "comment") this.#noteComment(child);
        if (child?.name === undefined) continue;
        const lead = child.name === "time" ? leadOf(children, i) : "";
        waiting.push({ node: child, isInArticle, lead });
      }
    }
  }

  #noteComment({ data = "" }: MarkupNode): void {
    if (this.comments.length < mostComments) this.comments.push(data.slice(0, longestComment));
  }

  #note({ node, isInArticle, lead }: Visit): void {
    const { name, attribs = {} } = node;
    if (name === "html") this.html ??= node;
    else if (name === "title") this.title ??= node;
    else if (name === "meta") this.metas.push(node);
    else if (name === "script") this.#noteScript(node);
    else if (name === "link" && isWord(attribs.rel, "canonical")) this.canonical ??= node;
    else if (name === "aside") this.asides.push(node);
    else if (name !== "time" && isDated(attribs)) this.dated.push(node);
    if (name === "time" || (name === "abbr" && isWord(attribs.class, "published"))) {
      this.times.push({ node, isInArticle, isUpdate: isUpdate(attribs, lead) });
    }
    if (isPublished(attribs)) this.published.push(node);
    if (isWord(attribs.itemprop, "dateModified") || isWord(attribs.property, "schema:dateModified"))
      this.modified.push(node);
    if (isWord(attribs.rel, "author") || isWord(attribs.itemprop, "author"))
      this.authors.push(node);
  }

  #noteScript(node: MarkupNode): void {
    this.hasScripts = true;
    if (/ld\+json/i.test(node.attribs?.type ?? "")) this.statements.push(textOf(node));
    else this.scripts.push(textOf(node));
  }
}

const datedClass = /(?:^|\s)(?:dt-)?(?:published|updated)(?:\s|$)/;

/** In hAtom an entry that gives its update alone was published then. */
function isDated(attribs: Readonly<Record<string, string>>): boolean {
  if (attribs.title !== undefined && datedClass.test(attribs.class ?? "")) return true;
  for (const name in attribs) if (isDateAttribute(name)) return true;
  return false;
}

const publishedProperties = [
  "datePublished",
  "schema:datePublished",
  "dc:date",
  "dc:created",
  "dcterms:issued",
];

/** Microdata and RDFa; the properties of meta elements are read by name, with the others. */
function isPublished({ itemprop, property, name }: Readonly<Record<string, string>>): boolean {
  if (isWord(itemprop, "datePublished")) return true;
  if (property === undefined || name !== undefined) return false;
  return publishedProperties.some((word) => isWord(property, word));
}

const updateClass = /(?:^|[\s_-])(?:updated?|modified|date-?modified|last-?mod)(?=$|[\s_-])/i;
const publishedClass = /publi|posted|created|entry-date/i;

function isUpdate(attribs: Readonly<Record<string, string>>, lead: string): boolean {
  if (isWord(attribs.itemprop, "datePublished")) return false;
  if (isWord(attribs.itemprop, "dateModified")) return true;
  const names = attribs.class ?? "";
  if (updateClass.test(names) && !publishedClass.test(names)) return true;
  return /^[\s:,.|•·-]*(?:(?:on|at|am|le|el|il|den|op)\s*:?\s*)?$/i.test(afterUpdate(lead) ?? "x");
}

const longestLead = 40;

/** The words before an element in the one that holds it, so far as they are short. */
function leadOf(siblings: readonly MarkupNode[], at: number): string {
  let lead = "";
  for (let i = at - 1; i >= Math.max(0, at - 3) && lead.trim() === ""; i -= 1) {
    const sibling = siblings[i];
    if (sibling !== undefined && sibling.name !== "time")
      lead = `${textOf(sibling).slice(-longestLead)}${lead}`;
  }
  return lead;
}

/** "data-published", "data-date-time"; not "data-modified-date". */
export function isDateAttribute(name: string): boolean {
  return (
    name.startsWith("data-") &&
    /-(?:date|datetime|timestamp|time|published|pubdate)$/.test(name) &&
    !/modif|updat|expir|end|start/.test(name)
  );
}

function isWord(words: string | undefined, word: string): boolean {
  return words?.toLowerCase().split(/\s+/).includes(word.toLowerCase()) === true;
}

/** The text below a node, as it stands. */
export function textOf(node: MarkupNode): string {
  return node.data ?? (node.children ?? []).map(textOf).join("");
}
