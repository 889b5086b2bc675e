import type { Furniture } from "@recount/core";
import { cellOf, type Line, lineOf, tokensOf } from "../layout/lines.ts";
import { furnitureOf, type Token } from "../layout/token.ts";

const label = /^\[?(?:REDACTED|SEALED)\]?$/i;
/** The exemptions of the Freedom of Information Act, by their paragraphs: "(b)(6)", "(b)(7)(C)". */
const exemption = /^\(b\)\s?(?:\(\d\)\s?(?:\([A-F]\))?)?[,;]?$/;
const partOfExemption = /^(?:\(\d\)(?:\([A-F]\))?|\([A-F]\))[,;]?$/;

export interface Unlabelled {
  readonly lines: readonly Line[];
  readonly furniture: readonly Furniture[];
}

/**
 * Takes off the labels that stand on redaction boxes: set in a type of their own, or alone on a line.
 * Not "[REDACTED]" in the type of its sentence: there its writer has put it in the place of a word.
 */
export function takeRedactionLabels(lines: readonly Line[]): Unlabelled {
  const furniture: Furniture[] = [];
  const kept = lines.flatMap((line): readonly Line[] => {
    const labels = labelsOf(line);
    if (labels.size === 0) return [line];
    furniture.push(furnitureOf("marginal", [...labels]));
    const cells = line.cells
      .map(({ tokens }) => tokens.filter((token) => !labels.has(token)))
      .filter((tokens) => tokens.length > 0)
      .map(cellOf);
    return cells.length === 0 ? [] : [lineOf(cells)];
  });
  return { lines: kept, furniture };
}

function labelsOf(line: Line): ReadonlySet<Token> {
  const tokens = tokensOf(line);
  const labels = new Set<Token>();
  let last: Token | undefined;
  for (const token of tokens) {
    const goesOn = last !== undefined && labels.has(last) && partOfExemption.test(token.text);
    if (label.test(token.text) || exemption.test(token.text) || goesOn) labels.add(token);
    last = token;
  }
  if (labels.size === 0 || labels.size === tokens.length) return labels;
  const others = tokens.filter((token) => !labels.has(token));
  const looksLike = (token: Token): boolean =>
    others.some(
      ({ font, size }) => font === token.font && Math.abs(size - token.size) < 0.1 * size,
    );
  return new Set([...labels].filter((token) => !looksLike(token)));
}
