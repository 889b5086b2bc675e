import { reportingVerb } from "../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../language/sentence/tag-words.ts";
import type { SaidBy } from "../model/figure.ts";
import type { Span } from "../model/span.ts";

const according =
  /\baccording\s+to\s+(?<party>(?:the\s+|an?\s+)?[^,.;:()"“”]{2,80}?)(?=\s*(?:[,.;:()"“”]|$|\s(?:and|but|which|that|who)\s))/giu;
const tally =
  /\b[Bb]y\s+(?<party>(?:the\s+)?[\p{L}.-]+(?:\s+[\p{L}.-]+){0,3}?)['’]s?\s+(?:own\s+|latest\s+|most\s+recent\s+|last\s+)?(?:count|tally|estimate|figures?|numbers|data|reckoning)/gu;
const day = /\s+(?:(?:late|early)\s+)?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day.*$/u;

/** Somebody who says something in a sentence, and from where to where the saying reaches. */
interface Speech {
  readonly saidBy: SaidBy;
  readonly scope: Span;
}

/**
 * Who the sentence says this number is from.
 * - 497 in custody, according to a new court filing → "new court filing"
 * - the ACLU, which sued, says it includes 70 → "ACLU"
 * - has spoken with 279, the ACLU said → "ACLU"
 * - by the government's latest count there are 322 → "government"
 */
export function findSpeaker(
  text: string,
  sentence: Span,
  words: readonly TaggedWord[],
  numeral: Span,
): SaidBy | undefined {
  const speeches = [...readAccording(text, sentence), ...readVerbs(text, sentence, words)];
  const covering = speeches.filter(
    ({ scope }) => scope.start <= numeral.start && numeral.end <= scope.end,
  );
  return covering.sort((a, b) => distance(a, numeral) - distance(b, numeral))[0]?.saidBy;
}

function distance({ saidBy }: Speech, numeral: Span): number {
  return saidBy.start > numeral.end ? saidBy.start - numeral.end : numeral.start - saidBy.end;
}

function readAccording(text: string, sentence: Span): readonly Speech[] {
  const body = text.slice(sentence.start, sentence.end);
  return [...body.matchAll(according), ...body.matchAll(tally)].flatMap((match) => {
    const party = match.groups?.party?.replace(day, "");
    if (party === undefined) return [];
    const start = sentence.start + match.index + match[0].indexOf(party);
    return [{ saidBy: named(party, start), scope: sentence }];
  });
}

function named(party: string, start: number): SaidBy {
  const bare = party.replace(/^(?:the|an?|its|their)\s+/i, "");
  return { party: bare, text: party, start, end: start + party.length };
}

/** A reporting verb with its subject: what follows is the subject's, or what stands before ", X said". */
function readVerbs(text: string, sentence: Span, words: readonly TaggedWord[]): readonly Speech[] {
  const speeches: Speech[] = [];
  for (const [at, word] of words.entries()) {
    if (!isReporting(word, at)) continue;
    const subject = readSubject(words, at);
    const first = subject === null ? undefined : words[subject.first];
    const last = subject === null ? undefined : words[subject.last];
    if (first === undefined || last === undefined) continue;
    const saidBy = named(text.slice(first.start, last.end), first.start);
    const closing = closes(words, at + 1);
    const opening = words[(subject?.first ?? 0) - 1]?.text;
    const after = closing && opening !== undefined && /^[,"”]$/.test(opening);
    const scope = after
      ? { start: sentence.start, end: first.start }
      : { start: word.end, end: sentence.end };
    speeches.push({ saidBy, scope });
  }
  return speeches;
}

const adjunct = new Set(["preposition", "determiner", "noun", "plural", "adjective", "possessive"]);

/** Nothing is said behind the verb: a mark follows, or a phrase such as "in the filing" and a mark. */
function closes(words: readonly TaggedWord[], from: number): boolean {
  if (words[from]?.tag !== "preposition") return isMark(words[from]);
  let i = from;
  while (adjunct.has(words[i]?.tag ?? "")) i += 1;
  return isMark(words[i]);
}

function isMark(word: TaggedWord | undefined): boolean {
  return word === undefined || /^[,.;"”’]$/.test(word.text);
}

/** A capital within the sentence makes it a name: the "States" of "United States". */
function isReporting({ text, lower }: TaggedWord, at: number): boolean {
  return reportingVerb.test(lower) && (at === 0 || !/^\p{Lu}/u.test(text));
}

const nounTags = new Set(["noun", "plural", "adjective", "possessive"]);

/** The noun phrase before the verb; a relative clause between commas is stepped over. */
function readSubject(
  words: readonly TaggedWord[],
  verb: number,
): { first: number; last: number } | null {
  let last = verb - 1;
  while (words[last]?.tag === "auxiliary" || words[last]?.tag === "adverb") last -= 1;
  if (words[last]?.text === ",") last = beforeClause(words, last);
  else last = beforeRelative(words, last);
  let first = last;
  while (first >= 0 && nounTags.has(words[first]?.tag ?? "")) first -= 1;
  if (first === last) return null;
  const head = words[last];
  if (head === undefined || (head.tag !== "noun" && head.tag !== "plural")) return null;
  return { first: words[first]?.tag === "determiner" ? first : first + 1, last };
}

function beforeClause(words: readonly TaggedWord[], comma: number): number {
  for (let i = comma - 1; i > 0; i -= 1) {
    if (words[i]?.tag === "relative" && words[i - 1]?.text === ",") return i - 2;
  }
  return -1;
}

/** "the lawyers who sued say": from inside a relative clause to the noun before it. */
function beforeRelative(words: readonly TaggedWord[], from: number): number {
  return words[from]?.tag === "relative" ? from - 1 : from;
}
