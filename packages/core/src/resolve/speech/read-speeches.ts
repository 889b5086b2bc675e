import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { asideEnd, ofRelative, shared } from "./far-subject.ts";
import { goOn } from "./go-on.ts";
import { labelled } from "./label.ts";
import { isTime } from "./name-words.ts";
import { nominalSaying } from "./nominal.ts";
import { type Party, partyFrom } from "./party.ts";
import { quotedBy } from "./quoted-by.ts";
import { readSource } from "./read-source.ts";
import { closes, reports } from "./reported.ts";
import { isReportingVerb } from "./reporting.ts";
import { placeOf, type Speech } from "./speech.ts";
import { partyBefore } from "./subject.ts";

const persons = /^(?:he|she|they|it|we|i)$/;
/** Verbs that may stand before their speaker. */
const inverting =
  /^(?:sa(?:id|ys|y)|add(?:ed|s)|wrote|writes|noted|explained|recalled|warned|argued)$/;
const quote = /^["“”]$/;

/**
 * Who says what in a sentence.
 * - [the ministry said] 12 miners died
 * - 12 miners died, [said Ann Ruiz]
 * - 12 deaths were [reported by the union]
 * - by [the union's count]
 *
 * Not "added 12 jobs", nor "12 claims", whose verb is a noun.
 */
export function readSpeeches(sentence: Span, words: readonly TaggedWord[]): readonly Speech[] {
  const segments = cutSegments(sentence, words);
  const around = (at: number) =>
    segments.find(({ start, end }) => start <= at && at < end) ?? sentence;
  const label = labelled(words, sentence);
  const speeches: Speech[] = label === null ? [] : [label];
  for (const [at, word] of words.entries()) {
    const named = nominalSaying(words, at, around(word.start));
    if (named !== null) speeches.push(named);
    const source = readSource(words, at);
    if (source !== null) {
      const scope = around(word.start);
      speeches.push({
        party: source,
        pronoun: false,
        scope,
        place: placeOf(words, at, source.last),
        form: "source",
      });
    } else if (/^(?:saying|said)$/.test(word.lower)) {
      const quoted = quotedBy(words, at, around(word.start));
      if (quoted !== null) {
        speeches.push(...quoted);
        continue;
      }
    }
    if (source === null && isReportingVerb(words, at)) {
      const speech = readVerb(words, at, { sentence, around });
      if (speech !== null) speeches.push(speech);
    }
  }
  return speeches.map((speech) => goOn(speech, segments, { words, speeches }));
}

/** Where one says this, "but" another says that: the stretches that a saying does not leave. */
function cutSegments(sentence: Span, words: readonly TaggedWord[]): readonly Span[] {
  const segments: Span[] = [];
  let { start } = sentence;
  let quoted = false;
  for (const [i, word] of words.entries()) {
    if (word.text === '"') quoted = !quoted;
    if (word.text === "“" || word.text === "”") quoted = word.text === "“";
    const turns =
      word.text === ";" ||
      (words[i - 1]?.text === "," && /^(?:but|while|although|though|whereas)$/.test(word.lower));
    if (!turns || quoted || word.start <= start) continue;
    segments.push({ start, end: word.start });
    start = word.start;
  }
  return [...segments, { start, end: sentence.end }];
}

interface Room {
  readonly sentence: Span;
  readonly around: (at: number) => Span;
}

function readVerb(
  words: readonly TaggedWord[],
  at: number,
  { sentence, around }: Room,
): Speech | null {
  const verb = words[at];
  const before = words[at - 1];
  if (verb === undefined) return null;
  const inverted =
    before !== undefined && /^[,"”]$/.test(before.text) && inverting.test(verb.lower);
  // "The suit, filed in Ohio, says 310 investors lost money": a number there is what is said.
  const counted = words[at + 1]?.tag === "numeral" && words[at + 2]?.lower !== "of";
  const turned =
    inverted && !counted ? (personAt(words, at + 1) ?? partyFrom(words, at + 1)) : null;
  const room = { at, around: around(verb.start), sentence };
  const after = words[(turned?.last ?? 0) + 1];
  if (turned !== null && endsClause(after)) return behind(words, turned, room);
  const teller = toldBy(words, at);
  if (teller !== null)
    return {
      party: teller,
      pronoun: false,
      scope: { start: words[teller.last]?.end ?? verb.end, end: around(verb.start).end },
      place: placeOf(words, at, teller.last),
      form: "before",
    };
  const subject =
    personBefore(words, at) ?? partyBefore(words, at) ?? ofRelative(words, at) ?? shared(words, at);
  if (subject === null && turned !== null && endsPhrase(after)) return behind(words, turned, room);
  if (subject === null || isAgreeing(words, at, subject) || !reports(words, at, subject))
    return null;
  const opening = words[subject.first - 1];
  if (closes(words, at + 1) && opening !== undefined && /^[,"”]$/.test(opening.text))
    return behind(words, subject, room);
  return {
    party: subject,
    pronoun: isPronoun(words, subject),
    scope: { start: verb.end, end: asideEnd(words, at, subject) ?? around(verb.start).end },
    place: placeOf(words, subject.first, at),
    form: "before",
  };
}

function behind(
  words: readonly TaggedWord[],
  party: Party,
  { at, around, sentence }: { at: number; around: Span; sentence: Span },
): Speech {
  const place = placeOf(words, Math.min(party.first, at), Math.max(party.last, at));
  // "Of 90 clerks, the bureau said, 12 left": what is said goes on behind a comma, and in a quote.
  const goesOn = words.some(({ text, start }) => start > place.end && quote.test(text));
  const next = words.find(({ start, tag }) => start >= place.end && tag === "punctuation");
  const end = goesOn
    ? sentence.end
    : next?.text === "," && (party.first < at || isVerbBehind(words, next))
      ? around.end
      : place.start;
  const scope = { start: around.start, end };
  return { party, pronoun: isPronoun(words, party), scope, place, form: "behind" };
}

/** "The number of beds, says the union, [is] 312". */
function isVerbBehind(words: readonly TaggedWord[], mark: TaggedWord): boolean {
  return words[words.indexOf(mark) + 1]?.tag === "auxiliary";
}

/** "she was told by a guard that", "learned from the mayor that": who told is who vouches. */
function toldBy(words: readonly TaggedWord[], at: number): Party | null {
  const lower = words[at]?.lower ?? "";
  const told = /^(?:told|informed|advised)$/.test(lower) && words[at + 1]?.lower === "by";
  const heard =
    /^(?:hears?|heard|learn(?:s|ed|t)?|underst(?:ands?|ood)|gather(?:s|ed))$/.test(lower) &&
    words[at + 1]?.lower === "from";
  const teller = told || heard ? partyFrom(words, at + 2) : null;
  return teller === null || told || words[teller.last + 1]?.lower === "that" ? teller : null;
}

/** "Plaintiffs contend, [and Defendants agree], that 14": who agrees is not who says it first. */
function isAgreeing(words: readonly TaggedWord[], at: number, { first }: Party): boolean {
  return (
    words[at + 1]?.text === "," &&
    words[at + 2]?.lower === "that" &&
    /^(?:and|as)$/.test(words[first - 1]?.lower ?? "") &&
    words[first - 2]?.text === ","
  );
}

function endsClause(word: TaggedWord | undefined): boolean {
  return word === undefined || word.tag === "relative" || /^[,.;"”]$/.test(word.text);
}

/** "said Ann Ruiz," and "said Ann Ruiz, who", but not "says the mine lost". */
function endsPhrase(word: TaggedWord | undefined): boolean {
  return (
    word === undefined ||
    /^(?:punctuation|relative|conjunction|preposition|adverb)$/.test(word.tag) ||
    isTime(word)
  );
}

function isPronoun(words: readonly TaggedWord[], { first, last }: Party): boolean {
  return first === last && words[first]?.tag === "pronoun";
}

function personAt(words: readonly TaggedWord[], at: number): Party | null {
  return persons.test(words[at]?.lower ?? "") ? { first: at, last: at } : null;
}

function personBefore(words: readonly TaggedWord[], verb: number): Party | null {
  let i = verb - 1;
  while (/^(?:adverb|auxiliary)$/.test(words[i]?.tag ?? "") || isTime(words[i])) i -= 1;
  return personAt(words, i);
}
