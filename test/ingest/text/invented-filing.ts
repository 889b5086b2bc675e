/** A page of pleading paper as a reader sees it. */
export interface InventedPage {
  readonly lines: readonly string[];
  readonly foot: string;
  readonly stamp: string;
}

const words =
  "the parties report that counsel for each child and parent met on the record of which order remains open while records show more than had been agreed before a hearing in this Court and Defendants state further that release to sponsors takes place within the shelter under review".split(
    " ",
  );
const withNumbers = [
  "within # days of",
  "some # children were",
  "on August #, 2018, the",
  "a total of # parents",
  "Section # of the plan",
  "# of those cases",
  "between # and # files",
  "page # of the list",
  "about 2,3## records",
];

/** A generator of numbers below one, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Prints an invented filing whose sentences are full of numbers as small as those of its lines. */
export function inventFiling(
  seed: number,
  { pages, linesOnPage }: { readonly pages: number; readonly linesOnPage: number },
): readonly InventedPage[] {
  const next = seeded(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? "";
  const phrase = (): string =>
    next() < 0.16
      ? pick(withNumbers).replaceAll("#", () => String(1 + Math.floor(next() * 31)))
      : pick(words);
  // Words run on over the ends of lines, and a paragraph now and then ends early.
  let pending: readonly string[] = [];
  const line = (): string => {
    const width = 76 + next() * 12;
    let text = "";
    for (;;) {
      if (pending.length === 0) pending = phrase().split(" ");
      const [word = "", ...others] = pending;
      if (text !== "" && text.length + 1 + word.length > width) return text;
      text += text === "" ? word : ` ${word}`;
      pending = others;
      if (text.length > 15 && next() < 0.015) return `${text}.`;
    }
  };
  return Array.from({ length: pages }, (_, page) => ({
    lines: Array.from({ length: linesOnPage }, () => (next() < 0.06 ? "" : line())),
    foot: page === 0 ? "" : `${page + 1} 19cv417 QRS TUV`,
    stamp: `Case 3:19-cv-00417-QRS-TUV Document 57 Filed 03/09/19 PageID.${900 + page} Page ${page + 1} of ${pages}`,
  }));
}

/** A text with what each part of it is. */
export interface Flat {
  readonly text: string;
  readonly numbers: readonly { readonly start: number; readonly end: number }[];
}

/** The ways in which archives flatten a filing. */
export const flattenings: Readonly<Record<string, (pages: readonly InventedPage[]) => Flat>> = {
  "a line each": (pages) => flatten(pages, { line: "\n", page: "\n\n" }),
  "a page each": (pages) => flatten(pages, { line: " ", page: "\n\n" }),
  "with form feeds": (pages) => flatten(pages, { line: "\n", page: "\f" }),
  "numbers before each page's words": (pages) => numbersFirst(pages),
  "no line ends at all": (pages) => flatten(pages, { line: " ", page: " " }),
};

/** As text comes out of a file whose template draws the margin before the page. */
function numbersFirst(pages: readonly InventedPage[]): Flat {
  let text = "";
  const numbers: { start: number; end: number }[] = [];
  for (const { lines, foot, stamp } of pages) {
    text += `${stamp}\n`;
    for (const index of lines.keys()) {
      const number = String(index + 1);
      numbers.push({ start: text.length, end: text.length + number.length });
      text += `${number}\n`;
    }
    text += `${lines.join("\n")}\n${foot}\n`;
  }
  return { text, numbers };
}

function flatten(
  pages: readonly InventedPage[],
  { line, page }: { readonly line: string; readonly page: string },
): Flat {
  let text = "";
  const numbers: { start: number; end: number }[] = [];
  for (const { lines, foot, stamp } of pages) {
    if (text !== "") text += page;
    text += stamp;
    for (const [index, words] of lines.entries()) {
      text += line;
      const number = String(index + 1);
      numbers.push({ start: text.length, end: text.length + number.length });
      text += words === "" ? number : `${number} ${words}`;
    }
    if (foot !== "") text += `${line}${foot}`;
  }
  return { text, numbers };
}
