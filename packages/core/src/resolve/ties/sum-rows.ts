import { sameSpan } from "../bind-nouns.ts";
import type { Bound } from "../bound.ts";

const total = /^[^\p{L}\d]{0,4}(?:grand\s+)?total(?:\s*:|\s*[–—-]|\s+of\s|\s+\d)/iu;
/** How many rows a list is read back for. */
const most = 60;

/**
 * Which counts are the rows of a list above its total.
 * - To a parent: 1,442 / To another sponsor: 378 / Total: 1,820
 *
 * Not where they would make more than the total, nor rows of another noun.
 */
export function sumRows(text: string, bound: readonly Bound[]): ReadonlyMap<number, number> {
  const wholes = new Map<number, number>();
  for (const [at, whole] of bound.entries()) {
    const { sentence, value, ruleIds } = whole.mention;
    if (!ruleIds.includes(row) || value === null) continue;
    if (!total.test(text.slice(sentence.start, sentence.end))) continue;
    const parts = rowsAbove(bound, at);
    const sum = parts.reduce((all, part) => all + (bound[part]?.mention.value ?? 0), 0);
    if (parts.length > 1 && sum <= value) for (const part of parts) wholes.set(part, at);
  }
  return wholes;
}

const row = "quantity/count-in-row";

function rowsAbove(bound: readonly Bound[], at: number): readonly number[] {
  const rows: number[] = [];
  for (let i = at - 1; i >= Math.max(0, at - most); i -= 1) {
    const [one, below] = [bound[i], bound[i + 1]];
    if (one === undefined || below === undefined || one.unit !== bound[at]?.unit) break;
    if (!one.mention.ruleIds.includes(row)) break;
    if (sameSpan(one.mention.sentence, below.mention.sentence)) break;
    if (below.mention.sentence.start - one.mention.sentence.end > 8) break;
    rows.push(i);
  }
  return rows;
}
