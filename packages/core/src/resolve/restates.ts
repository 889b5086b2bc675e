import { contentWords } from "../language/words-of.ts";
import type { Figure } from "../model/figure.ts";

/** "the 497 children" are those of before, whatever is then said of them. */
const pointing = /(?<!\p{L})(?:the|those|these|all(?:\s+(?:the|these|those))?)\s+$/iu;
/** Numbers from here on are seldom met twice by chance. */
const telling = 20;
/** In characters: how far back a small number points. */
const nearby = 600;
/** What says that here are others, and not the same again. */
const other =
  /(?<!\p{L})(?:also|too|another|other|others|each|respectively|likewise|similarly)(?!\p{L})/iu;

/** Whether one figure says again what an earlier one has said: the same number of the same thing on the same day. */
export function restates(text: string, a: Figure, b: Figure): boolean {
  if (b.value === null || (isCell(a) && isCell(b))) return false;
  if (pointsBack(text, a, b) || isHeadline(text, a, b)) return true;
  if (a.quantifier !== b.quantifier || a.stance !== b.stance) return false;
  if (
    a.direction !== b.direction ||
    a.since !== b.since ||
    a.changeOf !== b.changeOf ||
    a.asOf?.date !== b.asOf?.date
  )
    return false;
  if (a.subsetOf !== b.subsetOf && a.subsetOf !== undefined && b.subsetOf !== undefined)
    return false;
  if (a.saidBy !== undefined && b.saidBy !== undefined && a.saidBy.party !== b.saidBy.party)
    return false;
  if (ofOthers(text, a, b)) return false;
  const [mine, theirs] = [wordsOf(a), wordsOf(b)];
  if (mine.size === 0 || theirs.size === 0) return b.kind !== "share" && b.value >= telling;
  return isWithin(mine, theirs);
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((word) => large.has(word));
}

/** "the 14 sailors", "those 40 families", behind about 40 of them. */
function pointsBack(text: string, a: Figure, b: Figure): boolean {
  if (!pointing.test(text.slice(Math.max(0, b.evidence.start - 12), b.evidence.start)))
    return false;
  if (!/^(?:count|money)$/.test(b.kind) || b.quantifier !== "exact" || b.direction !== a.direction)
    return false;
  if (a.quantifier !== "exact" && a.quantifier !== "approximately") return false;
  if (a.stance === "denied" || b.stance === "denied") return false;
  const value = b.value ?? 0;
  if (value < 2 || differs(a.asOf?.date, b.asOf?.date)) return false;
  return value >= telling || b.evidence.start - a.evidence.end < nearby;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** "14 dead in bus fire" above "Fourteen people died on Tuesday": the heading and what it stands over. */
export function isHeadline(text: string, a: Figure, b: Figure): boolean {
  if (a.evidence.end > 120) return false;
  const line = text.slice(0, 122).indexOf("\n");
  if (line < 0 || /[.?!:,;]\s*$/.test(text.slice(Math.max(0, line - 2), line))) return false;
  if (a.evidence.end > line || b.evidence.start < line || b.evidence.start > line + nearby)
    return false;
  // A list below goes on with other things.
  if (!/^\s*\n/.test(text.slice(line + 1, line + 3))) return false;
  return a.quantifier === b.quantifier && a.direction === b.direction && (b.value ?? 0) > 1;
}

/** "He bought 14 cars. She bought 14 cars": what different subjects did, or what "also" adds. */
function ofOthers(text: string, a: Figure, b: Figure): boolean {
  const [from, to] = [a.evidence.end, b.evidence.start];
  if (to > from && to - from < 300 && !/[.?!\n(]/.test(text.slice(from, to))) return true;
  const ahead =
    text
      .slice(Math.max(0, to - 40), to)
      .split(/[.?!\n]/)
      .at(-1) ?? "";
  const behind = text.slice(b.evidence.end, b.evidence.end + 24).split(/[.?!\n]/)[0] ?? "";
  if (other.test(ahead) || other.test(behind)) return true;
  const [mine, theirs] = [subjectOf(text, a), subjectOf(text, b)];
  return mine !== undefined && theirs !== undefined && !isWithin(mine, theirs);
}

const plain = /^(?:since|because|that|when|while|where|if|who|which|has|have|had|now|then|so)$/;

/** The words before the verb that has the figure for its object; undefined where the figure is itself the subject. */
function subjectOf(
  text: string,
  { qualifiers, evidence }: Figure,
): ReadonlySet<string> | undefined {
  const verb = qualifiers.find(({ end }) => end <= evidence.start && evidence.start - end < 24);
  if (verb === undefined) return undefined;
  const lead = text.slice(Math.max(0, verb.start - 80), verb.start);
  const clause = lead.split(/[.,;:?!\n“”"]|\sthat\s|\sand\s/).at(-1) ?? "";
  const words = clause.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const said = words.filter((word) => !plain.test(word) && !/^(?:the|an?|of|in|on|at)$/.test(word));
  return said.length === 0 ? undefined : new Set(said);
}

/** Two cells of tables are two facts, however few their words: "0" for Alaska and "0" in all. */
function isCell({ ruleIds }: Figure): boolean {
  return ruleIds.includes("table/cell");
}

const words = new WeakMap<Figure, ReadonlySet<string>>();

function wordsOf(figure: Figure): ReadonlySet<string> {
  const known = words.get(figure) ?? contentWords(figure.qualifiers.map((q) => q.text).join(" "));
  words.set(figure, known);
  return known;
}
