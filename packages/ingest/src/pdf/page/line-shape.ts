import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import type { Frame } from "./measure.ts";

/** Stops after these end no sentence, and a line that ends in one may run on over the page. */
const abbreviated =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.){1,5}\p{L}|Fed|Civ|Crim|App|Nos?|vs?|Supp|Cal|Cir|Dist|Dr|Jr|Sr|Esq|Ave|Blvd|Mrs?|Ms|Messrs|Hon|Inc|Corp|Co|Ltd|Exs?|Decl|Cf|al|seq|pp|Dkt|Doc|Stat|Const|Art|Sec|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|Gov|Sen|Rep|Gen|Reg|Rev|Evid|Proc|Sess|Ed|Id)\.$/iu;

/** Whether a line ends a sentence, or what introduces a list or a quotation; "Fed." ends nothing. */
export function ends(line: Line): boolean {
  const text = textOf(line);
  return /[.?!:;]["”’)\]]*\d{0,2}$/.test(text) && !abbreviated.test(text);
}

/** Whether a line stands in the middle of its column, with room on both sides. */
export function isCentered(line: Line, frame: Frame): boolean {
  const left = line.x0 - frame.left;
  const right = frame.right - line.x1;
  const width = frame.right - frame.left;
  return left > 0.06 * width && right > 0.04 * width && Math.abs(left - right) < 0.06 * width;
}

/** "II." or "B" alone in the middle of the column. */
export function isSectionMark(line: Line, frame: Frame): boolean {
  return isCentered(line, frame) && /^(?:[IVX]+|[A-Z])\.?$/.test(textOf(line));
}

/** Whether a line is all capitals, as titles are. */
export function isCapitals(line: Line): boolean {
  const letters = textOf(line).replaceAll(/[^\p{L}]/gu, "");
  return (
    letters.length >= 5 && letters.replaceAll(/[^\p{Lu}]/gu, "").length > 0.85 * letters.length
  );
}

/** The one font of a line; nothing if it mixes two. */
export function faceOf(line: Line): string | undefined {
  const fonts = new Set(tokensOf(line).map(({ font }) => font));
  return fonts.size === 1 ? line.font : undefined;
}

/** How much of a line stays empty though the next line's first word would have fitted. */
export function roomAfter(last: Line, next: Line, frame: Frame): number {
  const word = tokensOf(next)[0];
  return frame.right - last.x1 - (word === undefined ? 0 : word.x1 - word.x0) - 0.25 * last.size;
}

/** Whether a line goes on with the sentence of the line above. */
export function goesOn(last: Line, line: Line): boolean {
  return !ends(last) && /^[\p{Ll},;]/u.test(textOf(line));
}

/** Whether a line was broken by its writer and not by the margin. */
export function breaksEarly(last: Line, next: Line, frame: Frame): boolean {
  return roomAfter(last, next, frame) > 0.5 * last.size;
}
