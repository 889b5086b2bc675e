import type { Qualifier } from "../model/figure.ts";
import type { Bound } from "./bound.ts";

const totalLead =
  /\b(?:for|to|making|mak(?:es|ing)|bring(?:s|ing)?|brought|rais(?:es|ed|ing))\s+(?:it\s+)?(?:an?|the|its|their)\s+(?:\p{L}+\s+)?total\s+(?:of|to|at)\s+$/iu;
const ofTheIncrement = /^(?:since|after|last|this|in\s+the\s+(?:last|past))\b/i;

/**
 * What a figure's own words say of it, and what they leave to the words before.
 * - 67 more children have been discharged, for a total of 2,363 children → "discharged"
 *
 * Not "since the last report": that is the increment's alone.
 */
export function carryQualifiers(
  text: string,
  all: readonly Bound[],
  at: number,
): readonly Qualifier[] {
  const own = all[at];
  if (own === undefined) return [];
  const { mention, unit } = own;
  const lead = text.slice(mention.sentence.start, mention.span.start);
  if (mention.direction !== undefined || !totalLead.test(lead)) return mention.qualifiers;
  for (let i = at - 1; i >= 0; i -= 1) {
    const earlier = all[i];
    if (earlier?.mention.sentence.start !== mention.sentence.start) break;
    if (earlier.unit !== unit || earlier.mention.direction !== "additional") continue;
    const carried = earlier.mention.qualifiers.filter((q) => !ofTheIncrement.test(q.text));
    return [...mention.qualifiers, ...carried];
  }
  return mention.qualifiers;
}
