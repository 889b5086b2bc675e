import { type Face, glyphWidth } from "./glyph-widths.ts";

/** A word within a run, in the run's own measure: 0 at its left edge, `width` at its right. */
export interface RunPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly text: string;
  readonly width: number;
  readonly fontSize: number;
  readonly face: Face;
}

/**
 * Where the words of a run of text lie, when only the width of the whole is known.
 * A justified line carries its slack in the spaces; a narrow or wide face in every letter.
 */
export function splitRun(run: Run): readonly RunPart[] {
  if (!/\s/.test(run.text)) return [{ text: run.text, from: 0, to: run.width }];
  const characters = Array.from(run.text);
  const widths = characters.map((character) => glyphWidth(character, run.face) * run.fontSize);
  const natural = widths.reduce((sum, width) => sum + width, 0);
  const spaces = characters.filter((character) => /\s/.test(character)).length;
  const slack = (run.width - natural) / spaces;
  const inSpaces = slack > -0.12 * run.fontSize && slack < run.fontSize;
  const scale = inSpaces || natural === 0 ? 1 : run.width / natural;
  return gather(characters, (character, index) => {
    const width = (widths[index] ?? 0) * scale;
    return inSpaces && /\s/.test(character) ? width + slack : width;
  });
}

function gather(
  characters: readonly string[],
  widthOf: (character: string, index: number) => number,
): readonly RunPart[] {
  const parts: RunPart[] = [];
  let at = 0;
  let open: { text: string; from: number } | undefined;
  for (const [index, character] of characters.entries()) {
    if (/\s/.test(character)) {
      if (open !== undefined) parts.push({ ...open, to: at });
      open = undefined;
    } else {
      open ??= { text: "", from: at };
      open.text += character;
    }
    at += widthOf(character, index);
  }
  if (open !== undefined) parts.push({ ...open, to: at });
  return parts;
}
