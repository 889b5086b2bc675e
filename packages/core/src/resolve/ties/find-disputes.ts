import { contentWords } from "../../language/words-of.ts";
import type { Figure } from "../../model/figure.ts";

/** How far apart, in characters, two sides of a dispute may stand. */
const reach = 700;
/** How many figures lie between them at most. */
const most = 6;
const contrast =
  /(?<![\p{L}])(?:but|however|yet|whereas|by\s+contrast|in\s+contrast|disagree\p{L}*|disput\p{L}*|discrepanc\p{L}*|contradict\p{L}*|instead)(?![\p{L}])|;/iu;
const opening = /(?<![\p{L}])(?:while|although|though|whereas)(?![\p{L}])[^.;]*$/iu;

/**
 * Sets a count against the count of another party that it contradicts.
 * - Defendants report [44]; Plaintiffs' list shows 51
 * - By the government's count there are [322 deported parents]. But the ACLU says a list of deported
 *   parents includes 70 additional cases
 *
 * Not what one party says of two groups, nor "12 guards" against "90 clerks".
 */
export function findDisputes(text: string, figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure, at) => {
    const against = findAgainst(text, figures, at);
    return against === undefined ? figure : { ...figure, conflictsWith: against.id };
  });
}

function findAgainst(text: string, figures: readonly Figure[], at: number): Figure | undefined {
  const own = figures[at];
  if (
    !/^(?:count|money)$/.test(own?.kind ?? "") ||
    own?.saidBy === undefined ||
    own.subsetOf !== undefined
  )
    return undefined;
  for (let i = at - 1; i >= Math.max(0, at - most); i -= 1) {
    const other = figures[i];
    if (other === undefined || own.evidence.start - other.evidence.end > reach) return undefined;
    if (other.kind !== own.kind || other.saidBy === undefined || other.direction !== undefined)
      continue;
    if (other.saidBy.party === own.saidBy.party) continue;
    if (!isContrasted(text, other, own) && !isBare(own)) continue;
    if (own.direction === "additional" ? adds(text, other, own) : contradicts(other, own))
      return other;
  }
  return undefined;
}

function isContrasted(text: string, a: Figure, b: Figure): boolean {
  const before = text.slice(Math.max(0, a.evidence.start - 100), a.evidence.start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return contrast.test(text.slice(a.evidence.end, b.evidence.start)) || opening.test(line);
}

/** "Plaintiffs' list shows 51": another's number of what was counted before. */
function isBare({ asWritten, evidence, qualifiers }: Figure): boolean {
  return evidence.exact === asWritten && qualifiers.length === 0;
}

/** The same thing counted otherwise: one noun, another number, and nothing that tells them apart. */
function contradicts(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || (a.value === b.value && a.min === b.min)) return false;
  const [mine, other] = [wordsOf(a), wordsOf(b)];
  return mine.size === 0 || other.size === 0 || [...mine].some((word) => other.has(word));
}

/** "a list of deported parents that includes 70 additional cases": more of what the other party counted. */
function adds(text: string, a: Figure, b: Figure): boolean {
  const from = Math.max(a.evidence.end, b.evidence.start - 200);
  const lead = text.slice(from, b.evidence.end).toLowerCase();
  return a.unit === b.unit || (a.unitText !== "" && lead.includes(a.unitText.toLowerCase()));
}

function wordsOf({ qualifiers }: Figure): ReadonlySet<string> {
  return contentWords(qualifiers.map(({ text }) => text).join(" "));
}
