import type { QuantityRule } from "./quantity.ts";

const points = /^(?:[\s-](?<unit>percentage[\s-]points?|basis[\s-]points?|bps))(?!\p{L})/iu;
const up =
  /(?<!\p{L})(?:up|rose|risen|rise|rising|increas\p{L}*|grew|climb\p{L}*|jump\p{L}*|gain\p{L}*|higher|hik\p{L}*|rais\p{L}*|above|ahead|more)(?!\p{L})/giu;
const down =
  /(?<!\p{L})(?:down|fell|fall\p{L}*|drop\p{L}*|decreas\p{L}*|declin\p{L}*|cut\p{L}*|lower\p{L}*|slip\p{L}*|shed|below|behind|fewer|less)(?!\p{L})/giu;

/**
 * A move in percentage or basis points.
 * - rose two percentage points
 * - cut rates by 25 basis points
 *
 * Not "2 percent": that is a share.
 */
export const changeInPoints: QuantityRule = {
  id: "quantity/change-in-points",
  read({ text, sentence, amount }) {
    const found = points.exec(text.slice(amount.end, amount.end + 20));
    const unit = found?.groups?.unit;
    if (found === null || unit === undefined) return null;
    const end = amount.end + found[0].length;
    const before = text.slice(Math.max(sentence.start, amount.start - 60), amount.start);
    const after = text.slice(end, Math.min(sentence.end, end + 20));
    const direction = nearest(before) ?? nearest(after);
    return {
      kind: "change",
      unit: /basis|bps/i.test(unit) ? "basis point" : "percentage point",
      unitText: unit,
      qualifiers: [],
      end,
      written: { start: amount.start, end },
      ...(direction === undefined ? {} : { direction }),
    };
  },
};

/** The direction that one side of the number names, if it names but one. */
function nearest(side: string): "up" | "down" | undefined {
  const [rising, falling] = [up, down].map((pattern) => [...side.matchAll(pattern)].length);
  if ((rising ?? 0) > 0 === (falling ?? 0) > 0) return undefined;
  return (rising ?? 0) > 0 ? "up" : "down";
}
