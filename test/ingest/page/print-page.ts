import type {
  FileWords,
  PageWord,
  PageWords,
  Turn,
} from "../../../packages/ingest/src/pdf/engine/page-words.ts";

interface Style {
  readonly size?: number;
  readonly font?: string;
  readonly turn?: Turn;
}

/** Words set on a page: from where, in points from the left and the top, and how. */
export type Row = readonly [x: number, y: number, text: string, style?: Style];

const [width, height] = [612, 792];
/** Letters as wide as those of a typewriter, so that a case can count on where a line ends. */
const letter = 0.5;

/** Sets a page of rows; "^2" after a word is a raised mark. */
export function pageOf(number: number, rows: readonly Row[]): PageWords {
  return { number, width, height, words: rows.flatMap(wordsOf) };
}

export function fileOf(...pages: readonly (readonly Row[])[]): FileWords {
  return { pages: pages.map((rows, index) => pageOf(index + 1, rows)), notices: [] };
}

/** Lines under each other, one leading apart; the first may stand further in. */
export function linesAt(
  [x, y]: readonly [number, number],
  lines: readonly string[],
  {
    leading = 14,
    indent = 0,
    ...style
  }: Style & { readonly leading?: number; readonly indent?: number } = {},
): readonly Row[] {
  return lines.map((text, index) => [
    x + (index === 0 ? indent : 0),
    y + index * leading,
    text,
    style,
  ]);
}

/** The numbers of pleading paper, in its left margin. */
export function gutter(last: number, leading = 24): readonly Row[] {
  return Array.from({ length: last }, (_, index) => [
    index < 9 ? 66 : 60,
    78 + index * leading,
    String(index + 1),
  ]);
}

function wordsOf([
  x,
  y,
  text,
  { size = 12, font = "serif", turn = 0 } = {},
]: Row): readonly PageWord[] {
  let at = x;
  return text.split(" ").flatMap((piece): readonly PageWord[] => {
    const [word = "", mark] = piece.split("^");
    const wide = word.length * letter * size;
    const set = (
      written: string,
      from: number,
      look: { size: number; raised: boolean; follows?: boolean },
    ): PageWord => {
      const to = from + written.length * letter * look.size;
      const top = look.raised ? y - 1.1 * size : y - 0.8 * look.size;
      const box =
        turn === 0
          ? { x0: from / width, x1: to / width, y0: top / height, y1: (top + look.size) / height }
          : {
              x0: x / width,
              x1: (x + size) / width,
              y0: (y + from - x) / height,
              y1: (y + to - x) / height,
            };
      const baseline = turn === 0 ? (look.raised ? y - 0.4 * size : y) / height : box.y1;
      return {
        text: written,
        ...box,
        baseline,
        fontSize: look.size,
        fontName: font,
        turn,
        ...(look.follows === true ? { raised: true } : {}),
      };
    };
    const words = word === "" ? [] : [set(word, at, { size, raised: false })];
    if (mark !== undefined) {
      words.push(set(mark, at + wide, { size: 0.6 * size, raised: true, follows: word !== "" }));
    }
    at += wide + letter * size * (1 + 0.6 * (mark?.length ?? 0));
    return words;
  });
}
