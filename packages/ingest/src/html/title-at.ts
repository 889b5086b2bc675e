import type { Piece } from "./body/outline.ts";

const longestTitle = 500;
/** A heading of fewer may be the name of the site. */
const fewestLetters = 16;

export interface Titles {
  readonly title?: string | undefined;
  /** What the browser's window is called. */
  readonly window?: string | undefined;
}

/** The heading that is the title, else the one that the window's title holds, else the first of all. */
export function titleAt(pieces: readonly Piece[], { title = "", window = "" }: Titles): number {
  const headings = pieces.flatMap(({ kind, text }, i) =>
    kind === "heading" && text.length < longestTitle ? [{ i, said: letters(text) }] : [],
  );
  const [whole, tab] = [letters(title), letters(window)];
  const found =
    headings.find(({ said }) => said !== "" && whole.startsWith(said)) ??
    headings.find(({ said }) => said.length >= fewestLetters && tab.includes(said));
  return found?.i ?? pieces.findIndex(({ kind, level }) => kind === "heading" && level === 1);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
