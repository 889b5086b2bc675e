import type { Piece } from "./body/outline.ts";

const longestTitle = 500;
/** A heading of fewer may be the name of the site. */
const fewestLetters = 16;
/** A line of fewer may be a word of a menu; the scripts of East Asia say a headline in as many. */
const fewestInLine = 8;

export interface Titles {
  readonly title?: string | undefined;
  /** What the browser's window is called. */
  readonly window?: string | undefined;
}

/**
 * The heading that is the title, else one that is its beginning or that the window's title holds, else the first of all; on
 * a page without headings the line that is the title.
 */
export function titleAt(pieces: readonly Piece[], { title = "", window = "" }: Titles): number {
  const headings = pieces.flatMap(({ kind, text }, i) =>
    kind === "heading" && text.length < longestTitle ? [{ i, said: letters(text) }] : [],
  );
  const [whole, tab] = [letters(title), letters(window)];
  const found =
    headings.find(({ said }) => said !== "" && whole === said) ??
    headings.find(({ said }) => said !== "" && whole.startsWith(said)) ??
    headings.find(({ said }) => said.length >= fewestLetters && tab.includes(said));
  if (headings.length === 0) return lineAt(pieces, [whole, tab]);
  return found?.i ?? pieces.findIndex(({ kind, level }) => kind === "heading" && level === 1);
}

function lineAt(pieces: readonly Piece[], titles: readonly string[]): number {
  return pieces.findIndex(({ text }) => {
    if (text.length >= longestTitle) return false;
    const said = letters(text);
    return said.length >= fewestInLine && titles.some((title) => title.startsWith(said));
  });
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
