interface Seen {
  readonly page: number;
  readonly text: string;
}

/**
 * How far the numbers printed at the edges of pages are ahead of the pages' own count.
 * - "47699 Federal Register", "Federal Register 47700" on pages 2 and 3: 47,697
 *
 * A paper of two parts may count anew; an offset that only one page shows is none.
 */
export function foliosOf(edges: readonly Seen[]): readonly number[] {
  const votes = new Map<number, Set<number>>();
  for (const { page, text } of edges) {
    for (const written of [/^\d{1,6}(?=\s|$)/.exec(text)?.[0], /(?<=\s)\d{1,6}$/.exec(text)?.[0]]) {
      if (written === undefined) continue;
      const ahead = Number(written) - page;
      votes.set(ahead, (votes.get(ahead) ?? new Set()).add(page));
    }
  }
  return [...votes].filter(([, pages]) => pages.size >= 2).map(([ahead]) => ahead);
}
