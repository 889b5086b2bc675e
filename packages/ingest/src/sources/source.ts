import type { DayOrder } from "../html/date/read-date.ts";
import type { MarkupNode } from "../html/markup.ts";

/** An element by its name, its id or one of its classes; all that are given must hold. */
export interface Place {
  readonly name?: string;
  readonly id?: string;
  readonly class?: string;
}

/** How a publisher set its pages for a time: where the parts stand that the general way fails on, and no others. */
export interface PageForm {
  /** The last day on which pages were published in this form; the present one has none. */
  readonly until?: string;
  /** The element that holds the body and nothing else. */
  readonly body?: Place;
  readonly title?: Place;
  readonly author?: Place;
  /** Where the day stands; `order` where it is written in figures. */
  readonly publishedAt?: Place & { readonly order?: DayOrder };
}

/** A publisher whose pages need help: the path is the host. */
export interface NewsSource {
  readonly host: string;
  /** Oldest first, the present form last. */
  readonly forms: readonly PageForm[];
}

/** The first element, in order of the page, that a place names. */
export function findPlace(root: MarkupNode, place: Place): MarkupNode | undefined {
  const waiting: MarkupNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isAt(node, place)) return node;
    for (const child of (node.children ?? []).toReversed()) waiting.push(child);
  }
  return undefined;
}

function isAt({ name, attribs = {} }: MarkupNode, place: Place): boolean {
  if (name === undefined) return false;
  const classes = attribs.class?.split(/\s+/) ?? [];
  return (
    (place.name === undefined || place.name === name) &&
    (place.id === undefined || place.id === attribs.id) &&
    (place.class === undefined || classes.includes(place.class))
  );
}
