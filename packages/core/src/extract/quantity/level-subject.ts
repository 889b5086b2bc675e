import { clauseVerb, reportingVerb } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Qualifier } from "../../model/figure.ts";
import { isPast, stops } from "./clause.ts";
import { readPredicate, readTail } from "./modifiers.ts";
import { phrase, readNounPhrase, singular } from "./noun-phrase.ts";
import type { View } from "./quantity.ts";

/** What a number without a noun of its own counts, where the sentence has said so before it. */
export interface Subject {
  /** A level of something that is no plural, such as a toll, counts no thing: it is a measure. */
  readonly kind: "count" | "measure";
  /** "that number": the noun is an earlier one. */
  readonly borrows?: "that number" | "unsaid";
  readonly unit: string | null;
  readonly unitText: string;
  readonly qualifiers: readonly Qualifier[];
}

/** The noun phrase that the verb has for its subject, with whether it is "the number of" something. */
export interface Found extends Subject {
  readonly noun: string;
  readonly ofNumber: boolean;
}

/** Nouns whose number is that of what they gather: "the backlog of warrants". */
const gathering =
  /^(?:numbers?|count|tally|total|backlog|caseload|population|roster|pool|queue|stock|stockpile|inventory|workforce|membership|ranks|crowd)$/;

/** What the verb at `verb` says its number of. */
export function readSubject({ text, words }: View, at: number): Found | null {
  const verb = beforeAside(words, at);
  const from = subjectStart(words, verb);
  const asked = askedFor(words, from, verb);
  if (asked !== null) return ofThings(text, words, asked, true);
  let head = from;
  while (head < verb && premodifies(words[head])) head += 1;
  head = head < verb && /^(?:plural|verb)$/.test(words[head]?.tag ?? "") ? head : head - 1;
  const noun = words[head];
  if (noun === undefined || head < from || head >= verb) return null;
  const things =
    words[head + 1]?.lower === "of" && gathering.test(noun.lower)
      ? ofThings(text, words.slice(0, verb), head + 2, false)
      : null;
  if (things !== null) return things;
  if (["adjective", "participle"].includes(noun.tag)) return null;
  const tail = readTail(text, words.slice(0, verb), head + 1);
  const modifiers = words.slice(from, head).filter((word) => word.tag !== "determiner");
  const own = modifiers.map(({ text: word, start, end }) => ({ text: word, start, end }));
  const plural = noun.tag === "plural" || (noun.tag === "verb" && /[^s]s$/.test(noun.lower));
  if (plural)
    return {
      kind: "count",
      unit: singular(noun.lower),
      unitText: noun.text,
      qualifiers: [...own, ...tail.qualifiers],
      noun: noun.lower,
      ofNumber: false,
    };
  if (
    /^(?:numbers?|figure|total|tally|group)$/.test(noun.lower) &&
    !own.some((_, i) => modifiers[i]?.tag === "noun")
  )
    return {
      kind: "count",
      borrows: "that number",
      unit: null,
      unitText: "",
      qualifiers: tail.qualifiers,
      noun: noun.lower,
      ofNumber: true,
    };
  const named = phrase(text, words, from, head);
  return {
    kind: "measure",
    unit: null,
    unitText: "",
    qualifiers: named === null ? [] : [named, ...tail.qualifiers],
    noun: noun.lower,
    ofNumber: false,
  };
}

/** The noun phrase that is the verb's subject, without its article. */
export function subjectPhrase(
  text: string,
  words: readonly TaggedWord[],
  verb: number,
): Qualifier | null {
  const from = subjectStart(words, verb);
  let head = from;
  while (head < verb && premodifies(words[head])) head += 1;
  const last = head < verb && words[head]?.tag === "plural" ? head : head - 1;
  return last < from ? null : phrase(text, words, from, last);
}

function premodifies(word: TaggedWord | undefined): boolean {
  return /^(?:adjective|noun|possessive|participle|numeral)$/.test(word?.tag ?? "");
}

/** "number of [children in custody]", "how many [parents were deported]". */
export function ofThings(
  text: string,
  words: readonly TaggedWord[],
  at: number,
  asked: boolean,
): Found | null {
  const from = words[at]?.tag === "determiner" ? at + 1 : at;
  const noun = readNounPhrase(words, from, true);
  if (noun === null) return null;
  const tail = readTail(text, words, noun.last + 1);
  const predicate = asked ? readPredicate(text, words, tail.last + 1) : null;
  const modifiers = noun.modifiers.map(({ text: word, start, end }) => ({
    text: word,
    start,
    end,
  }));
  return {
    kind: "count",
    unit: singular(noun.head.lower),
    unitText: noun.head.text,
    qualifiers: [...modifiers, ...tail.qualifiers, ...(predicate === null ? [] : [predicate])],
    noun: noun.head.lower,
    ofNumber: true,
  };
}

/** "reply that [the number]", "say [the figure]". */
function opensClause(word: TaggedWord | undefined): boolean {
  return word?.lower === "that" || reportingVerb.test(word?.lower ?? "");
}

/** "The number of beds, [the union says], is": the subject ends before the aside that says who says so. */
function beforeAside(words: readonly TaggedWord[], verb: number): number {
  if (words[verb - 1]?.text !== ",") return verb;
  const open = words.findLastIndex(({ text }, i) => i < verb - 1 && text === ",");
  const aside = words.slice(open + 1, verb - 1);
  const source = aside.some(
    ({ lower }) =>
      reportingVerb.test(lower) || clauseVerb.test(lower) || /^(?:according|by)$/.test(lower),
  );
  return open > 0 && aside.length < 10 && source ? open : verb;
}

function askedFor(words: readonly TaggedWord[], from: number, verb: number): number | null {
  for (let i = verb - 1; i > 0; i -= 1) {
    const pair = `${words[i - 1]?.lower} ${words[i]?.lower}`;
    if (pair === "how many") return i + 1;
    if (pair === "number of" && i > from) return null;
  }
  return null;
}

/** Where the clause's first noun phrase begins: behind a mark, a joint, or a phrase such as "In May,". */
export function subjectStart(words: readonly TaggedWord[], verb: number): number {
  let from = verb;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const word = words[i];
    if (word === undefined || stops.has(word.text) || word.text === ",") break;
    if (i < verb - 1 && /^(?:but|while|although|though|when|because)$/.test(word.lower)) break;
    if (i < verb - 2 && isPast(word) && words[i + 1]?.tag === "determiner") break;
    from = i;
    // "according to the State the number is": a second article opens the subject.
    if (word.tag === "determiner" && /^(?:noun|plural)$/.test(words[i - 1]?.tag ?? "")) break;
    if (word.tag === "determiner" && i > 1 && opensClause(words[i - 1])) break;
  }
  while (["determiner", "adverb", "conjunction", "relative"].includes(words[from]?.tag ?? ""))
    from += 1;
  return from;
}
