import type { MarkupNode } from "./markup.ts";

export interface TimeMark {
  readonly node: MarkupNode;
  readonly isInArticle: boolean;
}

interface Visit {
  readonly node: MarkupNode;
  readonly isInArticle: boolean;
}

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
  /** Elements that carry a date for scripts, or in the way of microformats. */
  readonly dated: MarkupNode[] = [];
  readonly authors: MarkupNode[] = [];

  constructor(root: MarkupNode) {
    const waiting: Visit[] = [{ node: root, isInArticle: false }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node } = next;
      if (node.name !== undefined) this.#note(node, next.isInArticle);
      const isInArticle = next.isInArticle || node.name === "article" || node.name === "main";
      const children = node.children ?? [];
      for (let i = children.length - 1; i >= 0; i -= 1) {
        const child = children[i];
        if (child?.name !== undefined) waiting.push({ node: child, isInArticle });
      }
    }
  }

  #note(node: MarkupNode, isInArticle: boolean): void {
    const { name, attribs = {} } = node;
    if (name === "html") this.html ??= node;
    else if (name === "title") this.title ??= node;
    else if (name === "meta") this.metas.push(node);
    else if (name === "script") this.#noteScript(node);
    else if (name === "link" && isWord(attribs.rel, "canonical")) this.canonical ??= node;
    else if (name === "aside") this.asides.push(node);
    else if (name !== "time" && isDated(attribs)) this.dated.push(node);
    if (name === "time" || (name === "abbr" && isWord(attribs.class, "published"))) {
      this.times.push({ node, isInArticle });
    }
    if (isWord(attribs.itemprop, "datePublished")) this.published.push(node);
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
