import type { Span } from "@recount/core";
import type { Token } from "../layout/token.ts";

/** A raised mark in the text, or the number that it was taken off. */
export interface NoteMark extends Span {
  readonly mark: string;
  readonly page: number;
}

/** The mark that a word is, without the stop or bracket behind it; not the "th" of "11th". */
export function markOf({ text }: Pick<Token, "text">): string | undefined {
  return /^[([]?(\d{1,3}|[*†‡§]{1,4}|[a-z])[.)\]/]?$/.exec(text)?.[1];
}

/** Whether a star or dagger stands behind a word in its own size: "Per Curiam:*". */
export function bearsMark({ text }: Pick<Token, "text">): boolean {
  return /[^*†‡][*†‡]{1,3}$/.test(text);
}

/** A footnote by its own mark, and the page at whose foot it begins. */
export interface Note {
  readonly mark: string;
  readonly page: number;
}

/**
 * The place of each note's mark in the text: on its page, else on the one before. Marks begin anew in some
 * papers, on each page or in each exhibit, so that one is bound but once.
 */
export function bindNotes(
  notes: readonly Note[],
  marks: readonly NoteMark[],
): readonly (Span | undefined)[] {
  const free = new Map<string, NoteMark[]>();
  for (const one of marks) {
    const key = `${one.page} ${one.mark}`;
    free.set(key, [...(free.get(key) ?? []), one]);
  }
  return notes.map(({ mark, page }) => {
    const own = free.get(`${page} ${mark}`) ?? [];
    const found = (own.length > 0 ? own : (free.get(`${page - 1} ${mark}`) ?? [])).shift();
    return found === undefined ? undefined : { start: found.start, end: found.end };
  });
}
