import type { Span } from "../../model/span.ts";
import { sameSpan } from "../bind-nouns.ts";
import type { Bound } from "../bound.ts";

/** How far back, in characters, a whole may stand, and how many numbers lie between at most. */
const reach = 600;
const most = 12;

/**
 * The whole that a count is a part of.
 * - nine of [12]
 * - [22 children]. Six of those
 * - [497 children]. That number includes 22 toddlers
 *
 * Never a smaller number, nor one of another noun beyond the sentence before.
 */
export function findWhole(text: string, bound: readonly Bound[], at: number): number | undefined {
  const own = bound[at];
  // What comes on top is no part of what was there.
  if (own === undefined || own.mention.direction !== undefined) return undefined;
  const partOf =
    own.mention.partOf ??
    drawnFrom(text, bound, at) ??
    (isEllipsis(own) || isFoundIn(own) ? "sentence before" : undefined);
  if (partOf === undefined) return undefined;
  if (typeof partOf === "object") return writtenAs(text, bound, at, partOf);
  const told = own.mention.partOf !== undefined;
  const anyNoun = told && partOf !== "same noun" && (own.borrowed || partOf === "antecedent");
  let other: number | undefined;
  for (let i = at - 1; i >= Math.max(0, at - most); i -= 1) {
    const whole = bound[i];
    if (whole === undefined || own.mention.numeral.start - whole.mention.span.end > reach) break;
    const here = sameSpan(whole.mention.sentence, own.mention.sentence);
    if (here && partOf !== "antecedent") {
      // "Twelve motions were granted and nine denied": beside a noun of its own nothing is left out.
      if (!told && isObject(whole) && isTold(own) && whole.unit === own.unit && holds(whole, own))
        return i;
      if (!told && !whole.borrowed) return undefined;
      continue;
    }
    if (whole.mention.kind !== "count" || !holds(whole, own) || isAside(text, bound, i)) continue;
    if (whole.unit === own.unit) return told || isNear(text, whole, own) ? i : undefined;
    other ??= anyNoun && own.unit !== null && isNear(text, whole, own) ? i : undefined;
  }
  return other;
}

const drawn =
  /^[^.;]{0,60}\b(?:selected|chosen|drawn|picked|taken|sampled|culled)\b[^.;\d]{0,30}\b(?:from|out\s+of|among)\s+(?:the|some|about|a\s+total\s+of)?\s*$/iu;

/** "214 charts selected at random from the [3,871] produced". */
function drawnFrom(text: string, bound: readonly Bound[], at: number): Span | undefined {
  const [own, next] = [bound[at]?.mention, bound[at + 1]?.mention];
  if (own === undefined || next === undefined || !sameSpan(own.sentence, next.sentence))
    return undefined;
  return drawn.test(text.slice(own.numeral.end, next.span.start)) ? next.numeral : undefined;
}

const compared = /(?:\b(?:down|up)\s+from|\bcompared\s+(?:with|to))\s+(?:\p{L}+\s+){0,2}$/iu;

/** "down from [1,640]", "40 of the [310 children]": what follows speaks of the other number. */
function isAside(text: string, bound: readonly Bound[], at: number): boolean {
  const own = bound[at]?.mention;
  if (own === undefined) return true;
  const part = bound[at - 1]?.mention.partOf ?? drawnFrom(text, bound, at - 1);
  const ofPart = typeof part === "object" && sameSpan(part, own.numeral);
  return ofPart || compared.test(text.slice(Math.max(0, own.span.start - 30), own.span.start));
}

/** "Two arrived after lunch", behind "40 children were late": a subject without a noun is some of those. */
function isEllipsis({ mention }: Bound): boolean {
  return (
    (mention.borrows === "antecedent" || mention.borrows === "unsaid") &&
    mention.qualifiers.some(({ start }) => start > mention.numeral.end) &&
    !mention.qualifiers.some(({ end }) => end <= mention.numeral.start)
  );
}

/** "mailed [48,112 notices] and 3,906 were returned": what was acted on, of which others tell. */
function isObject({ mention, borrowed }: Bound): boolean {
  return !borrowed && mention.qualifiers.some(({ end }) => end <= mention.numeral.start);
}

const prepositional = /^(?:in|of|for|at|on|by|from|with|to|during|since|against|over)\s/i;

/** "3,906 were returned"; not "1,750 in all of last year". */
function isTold({ mention }: Bound): boolean {
  return mention.qualifiers.some(
    ({ text, start }) => start > mention.numeral.end && !prepositional.test(text),
  );
}

/** "812 samples. Cholera was confirmed in 504". */
function isFoundIn({ mention }: Bound): boolean {
  return (
    mention.borrows === "antecedent" && mention.qualifiers.some(({ text }) => text.endsWith(" in"))
  );
}

/** "three of the 12": the number itself, or the last one that is written so. */
function writtenAs(
  text: string,
  bound: readonly Bound[],
  at: number,
  place: Span,
): number | undefined {
  const next = bound[at + 1];
  if (sameSpan(next?.mention.numeral, place)) return at + 1;
  const written = text.slice(place.start, place.end).toLowerCase();
  for (let i = at - 1; i >= Math.max(0, at - most); i -= 1) {
    const one = bound[i]?.mention;
    if (one === undefined || place.start - one.span.end > reach) break;
    const { numeral } = one;
    const same =
      sameSpan(numeral, place) || text.slice(numeral.start, numeral.end).toLowerCase() === written;
    if (one.kind === "count" && same) return i;
  }
  return undefined;
}

function holds(whole: Bound, part: Bound): boolean {
  const [most, least] = [
    whole.mention.max ?? whole.mention.value,
    part.mention.value ?? part.mention.min,
  ];
  // Of none there are no parts.
  if (most === 0) return false;
  return most === null || least === null || most >= least;
}

/** Another noun is a part of this one only right behind it: "farms, including six dairies". */
function isNear(text: string, whole: Bound, part: Bound): boolean {
  const between = text.slice(whole.mention.sentence.end, part.mention.sentence.start);
  return (
    sameSpan(whole.mention.sentence, part.mention.sentence) ||
    (between.length < 4 && between.trim() === "")
  );
}
