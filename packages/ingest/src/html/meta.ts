import type { MarkupNode } from "./markup.ts";

/** The meta elements of a page: the first content of each name, in lower case, since pages write names as they like. */
export type Metas = ReadonlyMap<string, string>;

export function readMetas(elements: readonly MarkupNode[]): Metas {
  const metas = new Map<string, string>();
  for (const { attribs = {} } of elements) {
    const { name, property, itemprop, content } = attribs;
    const key = (property ?? name ?? itemprop ?? attribs["http-equiv"])?.toLowerCase();
    if (key === undefined || content === undefined || content.trim() === "") continue;
    if (!metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** The first of some names that a page has. */
export function metaOf(metas: Metas, ...names: readonly string[]): string | undefined {
  return names.map((name) => metas.get(name)).find((content) => content !== undefined);
}
