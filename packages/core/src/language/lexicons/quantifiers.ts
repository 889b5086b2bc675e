import type { Quantifier } from "../../model/figure.ts";

const degrees = [
  "just",
  "only just",
  "slightly",
  "a little",
  "a little bit",
  "a bit",
  "a touch",
  "a shade",
  "well",
  "far",
  "way",
  "much",
  "considerably",
  "significantly",
  "substantially",
  "somewhat",
  "marginally",
];
const above = ["over", "more than", "above", "north of"];
const below = ["under", "less than", "fewer than", "below", "shy of", "short of", "south of"];

/** "just over", "well under", "a little more than" and their like. */
function graded(bases: readonly string[], quantifier: Quantifier): Record<string, Quantifier> {
  const all = bases.flatMap((base) => [base, ...degrees.map((degree) => `${degree} ${base}`)]);
  return Object.fromEntries(all.map((words) => [words, quantifier]));
}

/** What stands in front of a number and says how exactly it is meant. */
export const quantifierPrefixes: Readonly<Record<string, Quantifier>> = {
  ...graded(above, "more-than"),
  ...graded(below, "less-than"),
  about: "approximately",
  approximately: "approximately",
  "approx.": "approximately",
  around: "approximately",
  roughly: "approximately",
  some: "approximately",
  nearly: "approximately",
  almost: "approximately",
  virtually: "approximately",
  barely: "approximately",
  perhaps: "approximately",
  maybe: "approximately",
  "close to": "approximately",
  "closer to": "approximately",
  "nearer to": "approximately",
  nearer: "approximately",
  "just about": "approximately",
  "somewhere around": "approximately",
  "in the region of": "approximately",
  "in the neighborhood of": "approximately",
  "on the order of": "approximately",
  "in the order of": "approximately",
  "an estimated": "approximately",
  "a reported": "approximately",
  estimated: "approximately",
  "upward of": "more-than",
  "upwards of": "more-than",
  "in excess of": "more-than",
  "greater than": "more-than",
  "higher than": "more-than",
  "larger than": "more-than",
  exceeding: "more-than",
  "at least": "at-least",
  "at the very least": "at-least",
  "at a minimum": "at-least",
  "no fewer than": "at-least",
  "no less than": "at-least",
  "not less than": "at-least",
  "not fewer than": "at-least",
  "as few as": "at-least",
  "as little as": "at-least",
  "a minimum of": "at-least",
  "lower than": "less-than",
  "smaller than": "less-than",
  "not quite": "less-than",
  "at most": "at-most",
  "up to": "at-most",
  "as many as": "at-most",
  "as much as": "at-most",
  "as high as": "at-most",
  "no more than": "at-most",
  "not more than": "at-most",
  "no greater than": "at-most",
  "a maximum of": "at-most",
};

/** What stands behind a number and says the same: "1,400-plus", "40 or more". */
export const quantifierSuffixes: Readonly<Record<string, Quantifier>> = {
  "-plus": "at-least",
  " plus": "at-least",
  "+": "at-least",
  " or more": "at-least",
  " or above": "at-least",
  " or higher": "at-least",
  " and up": "at-least",
  " at least": "at-least",
  " or fewer": "at-most",
  " or less": "at-most",
  " or under": "at-most",
  " at most": "at-most",
  "-odd": "approximately",
  " or so": "approximately",
  " or thereabouts": "approximately",
  ", give or take": "approximately",
};

/**
 * Words in front of "about" and "over" that make them prepositions: a story [about] 12 children,
 * a dispute [over] 40 ballots.
 */
export const notQuantifying =
  /(?<!\p{L})(?:(?:stor(?:y|ies)|concerns?|information|details|questions?|complaints?|worr(?:y|ied|ies)|talk(?:s|ed|ing)?|told|asked|kn[eo]w|learn(?:ed|s)?|articles?|films?|books?|data|think|thought|lied)\s+about|(?:disputes?|battles?|fights?|control|jurisdiction|presid(?:es|ed|ing)|spread|authority|sued|sues|suing|lawsuits?|charges?|arrested|concerns?|anger)\s+over|(?:divided|shared|split)\s+(?:around|about)|(?:adds?|added|adding|sums?|summed)\s+up\s+to)\s+$/iu;
