import type { QuantityRule } from "./quantity.ts";

const points = /^(?:[\s-](?<unit>percentage[\s-]points?|basis[\s-]points?|bps|points?))(?!\p{L})/iu;
const up =
  /(?<!\p{L})(?:up|rose|risen|rise|rising|increas\p{L}*|grew|climb\p{L}*|jump\p{L}*|gain\p{L}*|higher|hik\p{L}*|rais\p{L}*|above|ahead|more)(?!\p{L})/giu;
const down =
  /(?<!\p{L})(?:down|fell|fall\p{L}*|drop\p{L}*|decreas\p{L}*|declin\p{L}*|cut\p{L}*|lower\p{L}*|slip\p{L}*|shed|below|behind|fewer|less)(?!\p{L})/giu;

/** What an index or a lead does by points; a player scores or loses them. */
const moved =
  /(?<!\p{L})(?:rose|fell|slipped|dropped|climbed|jumped|declined|dipped|slid|shed|surged|tumbled|up|down|higher|lower)\s+(?:(?:by|only|just|about|nearly|another)\s+)*$/iu;

function isPlain(unit: string): boolean {
  return /^points?$/i.test(unit);
}

/**
 * A move in percentage or basis points, or in those of an index.
 * - rose two percentage points
 * - cut rates by 25 basis points
 * - the index slipped 0.4 points
 *
 * Not "2 percent": that is a share.
 */
export const changeInPoints: QuantityRule = {
  id: "quantity/change-in-points",
  read({ text, sentence, amount }) {
    const before = text.slice(Math.max(sentence.start, amount.start - 60), amount.start);
    const found = points.exec(text.slice(amount.end, amount.end + 20));
    const unit = found?.groups?.unit;
    if (found === null || unit === undefined || (isPlain(unit) && !moved.test(before))) return null;
    const end = amount.end + found[0].length;
    const after = text.slice(end, Math.min(sentence.end, end + 20));
    const direction = nearest(before) ?? nearest(after);
    return {
      kind: "change",
      unit: isPlain(unit) ? "point" : /basis|bps/i.test(unit) ? "basis point" : "percentage point",
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
