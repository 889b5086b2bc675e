import type { Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import { wordsAt } from "./words-at.ts";

/** Below this, text recognition takes an 8 for a 3 often enough that a person must look. */
const sureDigits = 0.85;

/**
 * How far a figure may be trusted. A number that was recognised in a picture is never of high confidence, and of low
 * confidence where one of its digits is not sure.
 */
export function rateConfidence(
  document: Document,
  { numeral }: Mention,
  borrowed: boolean,
): Figure["confidence"] {
  const recognised = wordsAt(document, numeral).flatMap(({ confidence }) => confidence ?? []);
  if (recognised.some((confidence) => confidence < sureDigits)) return "low";
  return borrowed || recognised.length > 0 ? "medium" : "high";
}
