import type { Stance } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";

const cues: readonly (readonly [Stance, RegExp])[] = [
  ["denied", /\b(?:den(?:y|ies|ied|ying)|rejected\s+(?:the\s+)?claims?)\b(?!\s+that\s+it)/i],
  // A paper that puts a number right says the wrong one again, to take it back.
  [
    "denied",
    /\b(?:incorrectly|erroneously|mistakenly|misstated|(?:typing|clerical|typographical)\s+error|earlier\s+version\s+of\s+this)\b/i,
  ],
  ["disputed", /\b(?:disput(?:e[sd]?|ing)|contest(?:s|ed|ing))\b/i],
  ["conceded", /\b(?:conced(?:e[sd]?|ing)|admit(?:s|ted|ting)|acknowledg(?:e[sd]?|ing))\b/i],
  ["hypothetical", /\b(?:if|whether|suppose|assuming|were\s+to)\b/i],
  [
    "projected",
    /\b(?:could|would|might|expect(?:s|ed)?|project(?:s|ed)|forecasts?|likely|will|plans?\s+to|intends?\s+to)\b(?!\s+(?:say|said|not\s+say))/i,
  ],
  // "May 6" is a day.
  ["projected", /\bmay\b(?!\s+\d)/],
  ["required", /\b(?:must|shall|required\s+to|no\s+later\s+than)\b/i],
  ["ordered", /\border(?:s|ed|ing)\s+(?:\p{L}+\s+){0,6}to\b/iu],
];

/**
 * How a figure is put forward, by the words of its sentence up to it.
 * - denied that 3,000 were lost → denied
 * - an earlier version of this article said that 2,157 were out → denied
 * - could reach 200 → projected
 */
export function findStance(text: string, mention: Mention): Stance {
  const clause = clauseBefore(text.slice(mention.sentence.start, mention.span.start));
  return cues.find(([, cue]) => cue.test(clause))?.[0] ?? "asserted";
}

/** The clause that leads up to the number: what stands before a semicolon governs it no more. */
function clauseBefore(lead: string): string {
  return lead.split(/[;:]|,\s+(?:and|but|while)\s/).at(-1) ?? lead;
}
