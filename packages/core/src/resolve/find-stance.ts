import type { Stance } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";

const claim = "(?:claims?|reports?|allegations?|suggestions?|rumou?rs?)";
/** In lower case, since "May" is a month. */
const modal = "(?:would|will)";
const chance = "(?:could|may|might)(?!\\s+not\\b)";
const planned =
  "(?:expect(?:s|ed)?|project(?:s|ed)|predict(?:s|ed)|forecasts?|likely|plans?|planned|intends?|hopes?|aims?|set|due|poised|slated)";

/** Cues in the clause that leads up to a number, the strongest first. */
const ahead: readonly (readonly [Stance, RegExp])[] = [
  ["conceded", /\b(?:do|does|did)\s+not\s+(?:dispute|contest|deny)\b/i],
  [
    "denied",
    new RegExp(
      `\\bden(?:y|ies|ied|ying)\\s+(?:that\\b|\\p{L}+ing\\b|(?:any\\s+|the\\s+)?${claim})|\\brejected\\s+(?:the\\s+)?${claim}|\\bnot\\s+true\\s+that\\b`,
      "iu",
    ),
  ],
  // A paper that puts a number right says the wrong one again, to take it back.
  [
    "denied",
    /\b(?:incorrectly|erroneously|mistakenly|misstated|(?:typing|clerical|typographical)\s+error|earlier\s+version\s+of\s+this)\b/i,
  ],
  [
    "disputed",
    /\b(?:disputes|disputing|contests|contesting|disputed?\s+(?:that|the|its|\p{L}+['’]s?)|disagree\s+(?:on|over|about|whether))\s/iu,
  ],
  [
    "conceded",
    /\b(?:conced(?:e[sd]?|ing)|acknowledg(?:e[sd]?|ing)|admit(?:s|ted|ting)?\s+(?:that|to|\p{L}+ing))\b/iu,
  ],
  ["hypothetical", /(?<!\bas\s+)\b(?:if(?!\s+not\b)|whether|suppose|assuming|unless)\b/i],
  [
    "ordered",
    /\b(?:ordered|orders|ordering)\s+(?:that\b|the\s+\p{L}+\s+(?:of|from)\b|(?:\p{L}+\s+){0,6}to\s)/iu,
  ],
  [
    "required",
    /\b(?:must|shall|(?:is|are|was|were)\s+(?:required|obliged)\s+to|requires?|no\s+later\s+than)\b/i,
  ],
  [
    "projected",
    new RegExp(
      `(?<!\\b(?:[Tt]he|[Aa]n?|its|their|this|that)\\s+)\\b(?:${modal}|${planned}\\s+to)\\b(?!\\s+(?:say|said|not\\s+say))|(?<=\\b(?:campaign|plan|program|project|company|city|agency|state|law|rule|fund)\\s)is\\s+to\\s+\\p{Ll}`,
      "u",
    ),
  ],
  ["hypothetical", new RegExp(`\\b${chance}\\b`, "u")],
  [
    "projected",
    /\b(?:forecasts?|predicts?|projects|expects?|plans)\s+(?:(?:about|some|up\s+to|a|another)\s+)*$/i,
  ],
];

/** Cues behind the number, where it is the subject. */
const behind: readonly (readonly [Stance, RegExp])[] = [
  ["required", /^(?:\s+\p{L}+){0,4}?\s+(?:must|shall)\s/iu],
  [
    "projected",
    new RegExp(
      `^(?:\\s+\\p{L}+){0,4}?\\s+(?:${modal}|(?:is|are)\\s+${planned}\\s+to|due(?=\\s+(?:to|on|by|in|next|later|this|tonight|tomorrow)\\s))\\s`,
      "u",
    ),
  ],
  ["hypothetical", new RegExp(`^(?:\\s+\\p{L}+){0,4}?\\s+${chance}\\s`, "u")],
  ["denied", /^(?:\s+\p{L}+){0,4}?\s+(?:is|are|was|were)\s+(?:false|untrue|wrong|a\s+lie)\b/iu],
];

/** "No more than 25 may be housed" forbids. */
const limit = /no\s+more\s+than|at\s+most|only/i;
/** "the 12 men", "all 12": that there are so many is taken for granted, whatever is said of them. */
const definite =
  /(?<![\p{L}])(?:the|these|those|all|its|their|his|her|our|both)\s+(?:\p{L}+\s+)?$/iu;

/**
 * How a figure is put forward, by the words of its clause.
 * - denied that 3,000 were lost → denied
 * - an earlier version of this article said that 2,157 were out → denied
 * - will reach 200; 200 jobs are to go → projected
 * - could reach 200; 200 jobs may be lost → hypothetical
 *
 * Not "the court denied 12 motions", nor "the 12 men will be freed", where 12 is no plan.
 */
export function findStance(text: string, { sentence, span, numeral, value }: Mention): Stance {
  const lead = clauseBefore(text.slice(sentence.start, span.start));
  const found = ahead.find(([, cue]) => cue.test(lead))?.[0];
  // "It was 31, not 131": what it was not.
  if (/,\s+(?:and\s+)?not\s+$/i.test(lead)) return "denied";
  const presumed = definite.test(text.slice(sentence.start, numeral.start).slice(-20));
  if (found !== undefined) return presumed && isPlan(found) ? "asserted" : found;
  if (/\b(?:in|from|for|with|at|among)\s+$/i.test(lead)) return "asserted";
  const rest = text.slice(numeral.end, Math.min(sentence.end, numeral.end + 80));
  const [clause = ""] = rest.split(/[,;:.(]|\s(?:and|but|who|which|that)\s/);
  if (limit.test(text.slice(span.start, numeral.start)) && /^[^,;]{0,40}\bmay\s/.test(clause))
    return "required";
  const after = behind.find(([, cue]) => cue.test(`${clause} `))?.[0];
  // "None could be located": what could not be did not happen.
  if (after === "hypothetical" && value === 0) return "asserted";
  return after === undefined || (presumed && isPlan(after)) ? "asserted" : after;
}

function isPlan(stance: Stance): boolean {
  return stance === "projected" || stance === "required" || stance === "hypothetical";
}

/** The clause that leads up to the number: what stands before a semicolon governs it no more. */
function clauseBefore(lead: string): string {
  return lead.split(/[;:]|,\s+(?:and|but|while)\s/).at(-1) ?? lead;
}
