import type { MarkupNode } from "./markup.ts";

interface Text {
  readonly type: "text";
  data: string;
}

interface Element {
  readonly type: "root" | "tag";
  readonly name?: string;
  readonly attribs: Readonly<Record<string, string>>;
  children: MarkupNode[];
}

/** Shared by the many elements that have none: a page of megabytes is a million of them. */
const noAttributes: Readonly<Record<string, string>> = Object.freeze({});
const noChildren: MarkupNode[] = [];

/**
 * Builds a page's tree from what the parser tells, with what is read of it and no more: the nodes know their children, and
 * not their parents, their neighbours or their place in the page, which would take three times the memory.
 */
export class TreeBuilder {
  readonly root: Element = { type: "root", attribs: noAttributes, children: [] };
  readonly #open: Element[] = [this.root];
  readonly #onDepth: (depth: number) => void;
  /** The text that the next one goes on, as after an entity. */
  #text: Text | undefined;

  constructor(onDepth: (depth: number) => void) {
    this.#onDepth = onDepth;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const attribs = isEmpty(attributes) ? noAttributes : attributes;
    const element: Element = { type: "tag", name, attribs, children: noChildren };
    this.#add(element);
    this.#open.push(element);
    this.#onDepth(this.#open.length - 1);
  }

  onclosetag(): void {
    this.#open.pop();
    this.#text = undefined;
  }

  ontext(data: string): void {
    if (this.#text !== undefined) {
      this.#text.data += data;
      return;
    }
    const text: Text = { type: "text", data };
    this.#add(text);
    this.#text = text;
  }

  oncomment(data: string): void {
    this.#add({ type: "comment", data });
  }

  #add(node: MarkupNode): void {
    this.#text = undefined;
    const parent = this.#open.at(-1) ?? this.root;
    if (parent.children === noChildren) parent.children = [node];
    else parent.children.push(node);
  }
}

function isEmpty(attributes: Readonly<Record<string, string>>): boolean {
  for (const _ in attributes) return false;
  return true;
}
