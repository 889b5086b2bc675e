import { scanNumerals, type Token } from "../language/numeral/scan-numerals.ts";
import { dispatch, type PatternsAt } from "../language/pattern/dispatch.ts";
import { readOpenings } from "../language/pattern/read-openings.ts";
import type { Document } from "../model/document.ts";
import { firstIndex } from "../model/first-index.ts";
import type { Sighting } from "../model/sighting.ts";
import { contains, holding } from "../model/span.ts";
import { condense } from "./condense.ts";
import { type Ahead, numeralsAhead } from "./numerals-ahead.ts";
import type { Rule } from "./rule.ts";

/** Every sighting of every rule, by rule and then by place. */
export function sight(
  document: Document,
  rules: readonly Rule[],
  tokens: readonly Token[] = scanNumerals(document.text),
): readonly Sighting[] {
  const { text, placeOf, numerals } = condense(document.text, tokens);
  const scanner = scannerOf(rules);
  const ahead = numeralsAhead(text, numerals);
  const matches: RegExpExecArray[][] = rules.map(() => []);
  const free = rules.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const openings = scanner[ahead(at)](text, at);
    for (let i = 0; i < openings.length; i += 1) {
      const rule = openings[i] ?? 0;
      const pattern = scanner.patterns[rule];
      if (pattern === undefined || at < (free[rule] ?? 0)) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match[0] === "") continue;
      free[rule] = at + match[0].length;
      matches[rule]?.push(match);
    }
  }
  return rules.flatMap((rule, i) =>
    (matches[i] ?? []).flatMap((match) => read(document, rule, match, placeOf(match.index)) ?? []),
  );
}

/** Which rules to try at a place, by how far the next numeral is. */
interface Scanner extends Readonly<Record<Ahead, PatternsAt>> {
  /** The rules' patterns, each to be tried at one place only. */
  readonly patterns: readonly RegExp[];
}

const scanners = new WeakMap<readonly Rule[], Scanner>();

function scannerOf(rules: readonly Rule[]): Scanner {
  const known = scanners.get(rules);
  if (known !== undefined) return known;
  const patterns = rules.map(
    ({ pattern }) => new RegExp(pattern.source, pattern.flags.replace("g", "y")),
  );
  const openings = rules.map(({ pattern }) => readOpenings(pattern));
  const those = (takes: (rule: Rule) => boolean) =>
    dispatch(rules.map((rule, i) => (takes(rule) ? (openings[i] ?? []) : [])));
  const scanner = {
    patterns,
    word: those(() => true),
    near: those(({ numeral }) => numeral !== "in-word"),
    far: those(({ numeral }) => numeral === "none"),
  };
  scanners.set(rules, scanner);
  return scanner;
}

function read(
  document: Document,
  rule: Rule,
  match: RegExpExecArray,
  start: number,
): Sighting | null {
  const at = { start, end: start + match[0].length };
  if (rule.read === undefined) return { ruleId: rule.id, class: rule.class, ...at };
  const block = holding(document.blocks, at);
  const reading = rule.read(match.groups ?? {}, { text: document.text, ...at, block });
  return reading === null ? null : { ruleId: rule.id, class: rule.class, ...at, ...reading };
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
