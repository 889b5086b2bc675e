import type { Evidence, Figure } from "../model/figure.ts";

/** Where a figure's quote was found when its document was read again. */
export type EvidenceState = "exact" | "moved" | "orphan";

/** A figure whose quote does not stand where it says. */
export interface Astray {
  readonly figureId: string;
  readonly state: Exclude<EvidenceState, "exact">;
}

/** The figures of a document whose quotes do not stand where they say. */
export function findAstray(text: string, figures: readonly Figure[]): readonly Astray[] {
  return figures.flatMap((figure) => {
    const state = rereadEvidence(text, figure);
    return state === "exact" ? [] : [{ figureId: figure.id, state }];
  });
}

/**
 * Compares quote and digits of a figure with the text that it was read from.
 * - `exact`: both stand at the place
 * - `moved`: the quote stands elsewhere, beside one of its neighbours
 * - `orphan`: it stands nowhere, or its number is not the one quoted
 */
export function rereadEvidence(text: string, figure: Figure): EvidenceState {
  if (!isQuoted(figure)) return "orphan";
  const { exact, prefix, suffix, start, end } = figure.evidence;
  const from = start - prefix.length;
  const stands = text.slice(from, end + suffix.length) === prefix + exact + suffix;
  if (from >= 0 && end - start === exact.length && stands) return "exact";
  return isElsewhere(text, figure.evidence) ? "moved" : "orphan";
}

function isElsewhere(text: string, { exact, prefix, suffix }: Evidence): boolean {
  return (
    (prefix !== "" && text.includes(prefix + exact)) ||
    (suffix !== "" && text.includes(exact + suffix))
  );
}

/** Whether the number as written stands in the quote, and its value is that number. */
function isQuoted({ kind, asWritten, value, evidence: { exact } }: Figure): boolean {
  if (!digitsOf(exact).includes(digitsOf(asWritten))) return false;
  // "One in 5" is 20 percent.
  const [plain] = kind === "share" ? [] : (plainNumeral.exec(asWritten) ?? []);
  return plain === undefined || value === null || significant(plain) === significant(value);
}

/** A numeral that stands alone, or before a power of ten: "2,181", "nearly 500", "$1.5 million". */
const plainNumeral = /(?<=^[^\d/]*)\d[\d,]*(?:\.\d+)?(?=(?:\s*(?:thousand|million|billion))?$)/;

/** The digits that count, whatever power of ten they stand for: "2,180" and 218 are the same here. */
function significant(number: string | number): string {
  const [digits = ""] = String(number).split("e");
  return digitsOf(digits).replaceAll(/^0+|0+$/g, "");
}

function digitsOf(words: string): string {
  return words.replaceAll(/\D/g, "");
}
