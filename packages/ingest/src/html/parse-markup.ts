import { DomHandler, type Options, Parser } from "htmlparser2";
import type { MarkupNode } from "./markup.ts";
import { TreeBuilder } from "./tree-builder.ts";

/** Real pages with tags that are never closed reach some hundreds; what walks the tree takes stack for each. */
export const depthLimit = 1_000;

/** Thrown at the first tag that is nested too deep, since parsing what follows would take ever longer. */
export class TooDeep extends Error {
  override readonly name = "TooDeep";
}

/** The tree of HTML as it stands: nothing is moved or closed that the page left open. Throws `TooDeep`. */
export function parseMarkup(html: string): MarkupNode {
  const builder = new TreeBuilder(stopBelow);
  new Parser(builder).end(html);
  return builder.root;
}

class BoundedHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    // The stack's first element is the document.
    stopBelow(this.tagStack.length - 1);
  }
}

/** The tree of XML, whose nodes know their place in the text and what they stand in. Throws `TooDeep`. */
export function parseXml(xml: string): MarkupNode {
  const options: Options = { xmlMode: true, withStartIndices: true, withEndIndices: true };
  const handler = new BoundedHandler(undefined, options);
  new Parser(handler, options).end(xml);
  return handler.root;
}

function stopBelow(depth: number): void {
  if (depth > depthLimit) throw new TooDeep();
}
