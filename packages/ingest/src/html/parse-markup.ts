import { DomHandler, type Options, Parser } from "htmlparser2";
import type { MarkupNode } from "./markup.ts";

/** Real pages with tags that are never closed reach some hundreds; what walks the tree takes stack for each. */
export const depthLimit = 1_000;

/** Thrown at the first tag that is nested too deep, since parsing what follows would take ever longer. */
export class TooDeep extends Error {
  override readonly name = "TooDeep";
}

class BoundedHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    // The stack's first element is the document.
    if (this.tagStack.length > depthLimit + 1) throw new TooDeep();
  }
}

/** The tree of HTML as it stands: nothing is moved or closed that the page left open. Throws `TooDeep`. */
export function parseMarkup(html: string, options: Options = {}): MarkupNode {
  const handler = new BoundedHandler(undefined, options);
  new Parser(handler, options).end(html);
  return handler.root;
}
