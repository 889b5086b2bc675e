import type { Document, Extraction, Figure } from "@recount/core";

/** What a scan was read as, against the page that it is a picture of. */
export interface Compared {
  readonly letters: number;
  /** Letters to be put in, taken out or changed to get from one text to the other. */
  readonly edits: number;
  readonly numbers: number;
  readonly numbersFound: number;
  readonly figures: number;
  readonly figuresFound: number;
  /** Figures that the page itself does not have, with the confidence that each was given. */
  readonly false: readonly Figure[];
}

export interface Read {
  readonly document: Document;
  readonly extraction: Extraction;
}

/** White space aside, which scans do not show. */
export function compare(page: Read, scan: Read): Compared {
  const [wanted, got] = [page, scan].map(({ document }) => document.text.replaceAll(/\s+/g, " "));
  const [numbers, found] = [wanted ?? "", got ?? ""].map((text) => text.match(/\S*\d\S*/g) ?? []);
  const left = page.extraction.figures.map(nameOf);
  const extra = scan.extraction.figures.filter((figure) => {
    const at = left.indexOf(nameOf(figure));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const figures = page.extraction.figures.length;
  return {
    letters: wanted?.length ?? 0,
    edits: distance(Array.from(wanted ?? ""), Array.from(got ?? "")),
    numbers: numbers?.length ?? 0,
    numbersFound: commonIn(numbers ?? [], found ?? []),
    figures,
    figuresFound: figures - left.length,
    false: extra,
  };
}

function nameOf({ kind, value, min, max, unit }: Figure): string {
  return [kind, value, min, max, unit].join(" ");
}

/** The Levenshtein distance. */
function distance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [at, letter] of a.entries()) {
    const next = [at + 1];
    for (const [index, other] of b.entries()) {
      const change = (row[index] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The length of the longest list that both hold in order. */
function commonIn(a: readonly string[], b: readonly string[]): number {
  let row: number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const one of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      const best = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(one === other ? (row[index] ?? 0) + 1 : best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
