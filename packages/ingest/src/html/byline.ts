import type { Outline } from "./body/outline.ts";
import type { Statement } from "./json-ld.ts";
import { type Marks, textOf } from "./marks.ts";
import { type Metas, metaOf } from "./meta.ts";
import { oneLine } from "./one-line.ts";

interface Signed {
  readonly marks: Marks;
  readonly outline: Outline;
  readonly statement: Statement;
  readonly metas: Metas;
}

const longestName = 60;
const longestByline = 160;
const nearTitle = 12;
const byline = /^(?:written |reported |words )?by:?\s+(\p{Lu}.*)$/iu;

/**
 * Who wrote a page, by its own word: JSON-LD, then meta elements, then marked links, then the line below the title.
 * - "By Ada Roe and Ben Poe, staff writers" is Ada Roe, Ben Poe
 *
 * Not the address of a profile, which some pages give instead.
 */
export function authorOf(page: Signed): string | undefined {
  const { marks, metas, statement } = page;
  const sources: readonly (() => readonly (string | undefined)[])[] = [
    () => statement.author ?? [],
    () => [metaOf(metas, "author", "parsely-author", "article:author", "byl", "dc.creator")],
    () => marks.authors.slice(0, 1).map(textOf),
    () => [shownByline(page.outline)],
  ];
  for (const source of sources) {
    const names = source().flatMap((name) => namesIn(name ?? ""));
    if (names.length > 0) return [...new Set(names)].join(", ");
  }
  return undefined;
}

function namesIn(text: string): readonly string[] {
  const names = oneLine(text) ?? "";
  return names
    .replace(/\s*[\w.+-]{1,64}@[\w.-]+/g, "")
    .replace(/^by(?::?\s+|(?=\p{Lu}))/iu, "")
    .split(/\s*(?:,|;|\band\b|&)\s*/)
    .map((name) => name.trim().replace(/(?<=\p{Ll})(?:Twitter|Facebook|Email)$/u, ""))
    .filter((name) => name.length > 1 && name.length <= longestName)
    .filter((name) => /^[\p{Lu}\p{Lo}]/u.test(name) || !/\s/.test(name))
    .filter((name) => /\p{L}/u.test(name) && !/^(?:https?:)?\/\/|@|\.\w{2,4}$/i.test(name));
}

/** Names are written with capitals; what follows the last of them is a role or a place. */
function shownByline({ pieces }: Outline): string | undefined {
  const title = pieces.findIndex(({ kind, level }) => kind === "heading" && level === 1);
  for (const { text } of pieces.slice(title + 1, title + 1 + nearTitle)) {
    const [, names] = text.length <= longestByline ? (byline.exec(text) ?? []) : [];
    const [first = ""] = names?.split(/\s*(?:[|•·\n]|\d|, (?=\p{Ll}))/u) ?? [];
    if (
      /^(?:\p{Lu}\S*|and|&|de|van|von|der|la|,)(?:\s+(?:\p{Lu}\S*|and|&|de|van|von|der|la))*$/u.test(
        first,
      )
    ) {
      return first;
    }
  }
  return undefined;
}
