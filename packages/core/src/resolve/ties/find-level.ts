import { sameSpan } from "../bind-nouns.ts";
import type { Bound } from "../bound.ts";

const then = /^[,\s]*(?:\p{L}+\s+){0,3}?(?:to|at|total\s+of)\s+$/iu;
/** "up a quarter last year, to", "rose by 230 since the March order and now stands at". */
const later =
  /^[^.;:\d]{0,80}?(?:,\s+to|\sand\s+(?:now\s+)?(?:stands?|stood|is|was)(?:\s+now)?(?:\s+at)?)\s+$/iu;
/** "812 arrests, up 12 percent"; not "812 arrests in a year when rents rose 12 percent". */
const aside =
  /^[^,;]{0,40},\s+(?:an?\s+)?(?:up|down|increase|decrease|rise|drop)\s+(?:\p{L}+\s+){0,3}$/iu;

/**
 * The level that a change moved: in its own sentence, before it or behind "to".
 * - [1,937 children], up only 14
 * - fell by 31 to [497]
 */
export function findLevel(text: string, bound: readonly Bound[], at: number): number | undefined {
  const own = bound[at];
  if (own === undefined) return undefined;
  const { sentence, span } = own.mention;
  const next = bound[at + 1];
  if (next !== undefined && sameSpan(next.mention.sentence, sentence) && isLevel(next)) {
    const gap = text.slice(span.end, next.mention.span.start);
    const fits = isOfOther(own) || next.unit === own.unit;
    if (fits && (then.test(gap) || later.test(gap))) return at + 1;
    // "declined by seven, from 61 to 54": the level that it came to.
    const last = bound[at + 2];
    const pair = last !== undefined && sameSpan(last.mention.sentence, sentence) && isLevel(last);
    if (pair && fits && /^,?\s+from\s+$/i.test(gap)) {
      const to = text.slice(next.mention.span.end, last.mention.span.start);
      if (/^\s+to\s+$/i.test(to)) return at + 2;
    }
  }
  for (let i = at - 1; i >= 0; i -= 1) {
    const before = bound[i];
    if (before === undefined || !sameSpan(before.mention.sentence, sentence)) return undefined;
    if (!isLevel(before)) continue;
    if (!isOfOther(own)) {
      if (before.unit === own.unit) return i;
      continue;
    }
    return aside.test(text.slice(before.mention.span.end, span.start)) ? i : undefined;
  }
  return undefined;
}

/** "fell by 12 percent to 812": a change in percent is of a level in something else. */
function isOfOther({ unit }: Bound): boolean {
  return unit === null || /^(?:percent|(?:percentage |basis )?point)$/.test(unit);
}

function isLevel({ mention }: Bound): boolean {
  return ["count", "measure", "money"].includes(mention.kind) && mention.direction === undefined;
}
