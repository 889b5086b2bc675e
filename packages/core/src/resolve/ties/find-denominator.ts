import { contains } from "../../model/span.ts";
import { sameSpan } from "../bind-nouns.ts";
import type { Bound } from "../bound.ts";

const fronted =
  /^(?:out\s+)?(?:of|among)\s+(?:(?:the|those|these|its|their|all|some|about|nearly)\s+)*$/iu;
/** "25% of the $9.4 million". */
const ofSum =
  /^(?:\s?%|\s(?:percent|per\s+cent))?\s+of\s+(?:(?:the|its|their|our|his|her|all|those|these|that)\s+)?(?:US|C|A)?[$£€]?\s?$/iu;
const ofIt = /^(?:\s?%|\s(?:percent|per\s+cent))?\s+of\s+(?:it|them|whom|which)(?!\p{L})/iu;
/** "nine of the 12 miners (75 percent)", "nine of the 12, or 75 percent". */
const restated = /^[^.;,()]{0,60}(?:\(|,?\s+or\s+)(?:about\s+|roughly\s+|nearly\s+|some\s+)?$/iu;

/**
 * The count that a share is a share of, where the page gives it.
 * - 40 percent of the [90 families]
 * - Of the [90 families], 40 percent left
 * - nine of the [12 miners] (75 percent)
 */
export function findDenominator(
  text: string,
  bound: readonly Bound[],
  at: number,
  whole: (part: number) => number | undefined = () => undefined,
): number | undefined {
  const own = bound[at]?.mention;
  const next = bound[at + 1]?.mention;
  if (own === undefined) return undefined;
  if ((next?.kind === "count" || next?.kind === "money") && contains(own.span, next.numeral))
    return at + 1;
  if (next !== undefined && ofSum.test(text.slice(own.numeral.end, next.numeral.start)))
    return next.kind === "money" || next.kind === "count" ? at + 1 : undefined;
  if (ofIt.test(text.slice(own.numeral.end, own.numeral.end + 30))) return rightBefore(bound, at);
  for (let i = at - 1; i >= 0; i -= 1) {
    const before = bound[i]?.mention;
    if (before === undefined || !sameSpan(before.sentence, own.sentence)) return undefined;
    const fund = before.kind === "money" && bound[i - 1]?.mention.kind === "money";
    const gap = text.slice(before.span.end, own.span.start);
    // "$12.7 million, of which $3.9 million, or 31%".
    if (fund && i === at - 1 && restated.test(gap) && ofWhich(text, bound, i)) return i - 1;
    if (before.kind !== "count") continue;
    const opens = text.slice(before.sentence.start, before.span.start);
    if (fronted.test(opens)) return i;
    const part = bound[i - 1]?.mention;
    if (i === at - 1 && typeof part?.partOf === "object" && restated.test(gap)) return i;
    // "97 of them, or 45.3%".
    if (i === at - 1 && before.partOf === "antecedent" && restated.test(gap)) return whole(at - 1);
  }
  return undefined;
}

/** "about 70 percent of it", "a fifth of whom": of the number right before. */
function rightBefore(bound: readonly Bound[], at: number): number | undefined {
  const [own, other] = [bound[at]?.mention, bound[at - 1]?.mention];
  if (own === undefined || other === undefined) return undefined;
  if (!sameSpan(own.sentence, other.sentence)) return undefined;
  return other.kind === "money" || other.kind === "count" ? at - 1 : undefined;
}

function ofWhich(text: string, bound: readonly Bound[], at: number): boolean {
  const [whole, part] = [bound[at - 1]?.mention, bound[at]?.mention];
  if (whole === undefined || part === undefined) return false;
  return /\bof\s+which\s+$/i.test(text.slice(whole.span.end, part.span.start));
}
