import { scanNumerals, type Token } from "../language/numeral/scan-numerals.ts";
import type { Document } from "../model/document.ts";
import { firstIndex } from "../model/first-index.ts";
import type { Sighting } from "../model/sighting.ts";
import { contains, holding } from "../model/span.ts";
import { condense } from "./condense.ts";
import type { Rule } from "./rule.ts";

/** Every sighting of every rule, by rule and then by place. */
export function sight(
  document: Document,
  rules: readonly Rule[],
  tokens: readonly Token[] = scanNumerals(document.text),
): readonly Sighting[] {
  const { text, placeOf } = condense(document.text, tokens);
  const sightings: Sighting[] = [];
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      if (match[0] === "") continue;
      const start = placeOf(match.index);
      const at = { start, end: start + match[0].length };
      const block = holding(document.blocks, at);
      const place = { text: document.text, ...at, block };
      const reading = rule.read === undefined ? {} : rule.read(match.groups ?? {}, place);
      if (reading !== null)
        sightings.push({ ruleId: rule.id, class: rule.class, ...at, ...reading });
    }
  }
  return sightings;
}

/** Which sighting each token belongs to: the first, in the rules' order, that covers it. */
export function claim(
  tokens: readonly Token[],
  sightings: readonly Sighting[],
): ReadonlyMap<Token, Sighting> {
  const claims = new Map<Token, Sighting>();
  for (const sighting of sightings) {
    for (let i = firstFrom(tokens, sighting.start); i < tokens.length; i += 1) {
      const token = tokens[i];
      if (token === undefined || token.start >= sighting.end) break;
      if (!claims.has(token) && contains(sighting, token)) claims.set(token, sighting);
    }
  }
  return claims;
}

/** Index of the first token that ends after `offset`; tokens are in order. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  return firstIndex(tokens, ({ end }) => end > offset);
}
