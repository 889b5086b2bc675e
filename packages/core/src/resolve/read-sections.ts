import type { Document } from "../model/document.ts";
import type { SaidBy } from "../model/figure.ts";
import { firstIndex } from "../model/first-index.ts";

const numbered = /^\s*(?:(?<label>[IVX]+|[A-Z]|\d{1,2})[.)]\s+)?(?<title>\S.*)$/su;
const owned =
  /^(?:the\s+)?(?<owner>\p{L}[\p{L}\p{N}.&\s-]{1,60}?(?:s(?=['’])|(?=['’]s)))['’]s?\s+(?:\p{L}+\s+){0,2}?(?:position|statement|contentions?|response|reply|report|update|proposal|views?|portion|section)s?\b/iu;

/** Who the section at a place is by. */
export type OwnerAt = (at: number) => SaidBy | undefined;

interface Section {
  readonly from: number;
  readonly rank: number;
  readonly saidBy?: SaidBy;
}

/**
 * The parties whose sections of a joint paper follow each other, by its headings.
 * - I. DEFENDANTS’ POSITION → "Defendants"
 * - B. The Government's Statement → "Government"
 *
 * A sub-heading does not end a section; a heading of its own rank does.
 */
export function readSections(document: Document): OwnerAt {
  const sections: Section[] = [];
  for (const { kind, start, end } of document.blocks) {
    if (kind !== "heading") continue;
    const parts = numbered.exec(document.text.slice(start, end))?.groups;
    if (parts?.title === undefined) continue;
    const rank = rankOf(parts.label, parts.title);
    const owner = owned.exec(parts.title)?.groups?.owner;
    const open = sections.at(-1);
    if (owner !== undefined) {
      const at = document.text.indexOf(owner, start);
      const saidBy = { party: nameOf(owner), text: owner, start: at, end: at + owner.length };
      sections.push({ from: end, rank, saidBy });
    } else if (open?.saidBy !== undefined && rank <= open.rank) {
      sections.push({ from: start, rank });
    }
  }
  return (at) => sections[firstIndex(sections, ({ from }) => from > at) - 1]?.saidBy;
}

/** The outline of a court paper: capitals, then I, A, 1, and titles without a number last. */
function rankOf(label: string | undefined, title: string): number {
  if (label === undefined) return /\p{Ll}/u.test(title) ? 4 : 0;
  if (/^[IVX]+$/.test(label)) return 1;
  return /^[A-Z]$/.test(label) ? 2 : 3;
}

/** "MS. L. PLAINTIFFS" is the printer's way of writing "Ms. L. Plaintiffs". */
function nameOf(owner: string): string {
  if (/\p{Ll}/u.test(owner)) return owner;
  return owner.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
}
