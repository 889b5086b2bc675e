import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import type { SaidBy } from "../../model/figure.ts";
import type { Span } from "../../model/span.ts";
import { indexNames, type NameIndex, untitled } from "./name-index.ts";
import { isPerson } from "./names.ts";
import { partyFrom } from "./party.ts";
import type { Placed } from "./quote-speaker.ts";
import type { Sentences } from "./sentences.ts";
import type { Speech } from "./speech.ts";

/** How many sentences back a pronoun may point. */
const reach = 4;
const article = /^(?:the|an?|its|their|his|her|our|this|that|these|those)\s+/i;

/** Gives a speech the name that its speaker goes by in the document; undefined where none can be told. */
export type NameSpeaker = (placed: Placed) => SaidBy | undefined;

/**
 * Names speakers across a document.
 * - Ruiz, of whom it said before "Ann Ruiz" → Ann Ruiz
 * - the board, below "the Harbor Mining Board" → Harbor Mining Board
 * - she, in the sentence behind one on Ann Ruiz → Ann Ruiz
 *
 * Not "he" where two are named, nor "the administration", which stays what the page says.
 */
export function openNames(sentences: Sentences): NameSpeaker {
  let index: NameIndex | undefined;
  const names = () => {
    index ??= indexNames(sentences.text);
    return index;
  };
  const introduced = openPapers(sentences);
  const named = new Map<Speech, SaidBy | undefined>();
  const nameOf: NameSpeaker = (placed) => {
    const { speech } = placed;
    if (!named.has(speech))
      named.set(speech, readName({ sentences, names, nameOf, introduced }, placed));
    return named.get(speech);
  };
  return nameOf;
}

function readName(named: Named, placed: Placed): SaidBy | undefined {
  const { sentences, names, introduced } = named;
  const { party: said, pronoun } = placed.speech;
  const words = sentences.words(placed.index);
  const [first, last] = [words[said.first], words[said.named ?? said.last]];
  if (first === undefined || last === undefined) return undefined;
  const place = { start: first.start, end: last.end };
  const written = sentences.text.slice(place.start, place.end).replace(/(?<=\p{L})['’]s?$/u, "");
  if (pronoun) {
    const found = pointedAt(named, first.lower, placed);
    return found === undefined ? undefined : { ...found, text: written, ...place };
  }
  const bare = written.replace(article, "");
  const describes = /^(?:the|this|that)\s/i.test(written) && !/[\p{Lu}\s]/u.test(bare);
  const party =
    (/^\p{Lu}/u.test(bare) ? fullName(names(), bare, place.start) : undefined) ??
    (describes && paperNoun.test(bare) ? introduced(bare, place.start) : undefined) ??
    (describes && !paperNoun.test(bare) ? names().described(bare, place.start) : undefined) ??
    bare;
  return { party, text: written, ...place };
}

/** "Ruiz", "Ms. Ruiz": the one longer name of before that ends so. */
function fullName(names: NameIndex, bare: string, at: number): string | undefined {
  const surname = untitled(bare);
  if (/\s/.test(surname)) return names.longer(surname, at);
  return /\p{Ll}/u.test(surname) ? names.person(surname, at) : undefined;
}

/** The words that first brought up a paper, from its noun and the place that asks. */
type Introduced = (noun: string, at: number) => string | undefined;

/** "A new court filing was made. The filing says": each noun is looked for once. */
function openPapers(sentences: Sentences): Introduced {
  const known = new Map<string, ReturnType<typeof introduce>>();
  return (noun, at) => {
    if (!known.has(noun)) known.set(noun, introduce(sentences, noun));
    const found = known.get(noun);
    return found === undefined || found.end > at ? undefined : found.party;
  };
}

function introduce(
  sentences: Sentences,
  noun: string,
): { readonly end: number; readonly party: string | undefined } | undefined {
  const { text } = sentences;
  const found = new RegExp(
    `(?<![\\p{L}])an?\\s+(?:[\\p{L}-]+\\s+){0,4}?${escaped(noun)}(?!\\p{L})`,
    "iu",
  ).exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  const words = sentences.words(sentences.indexAt(found.index));
  const party = partyFrom(
    words,
    words.findIndex(({ start }) => start >= found.index),
  );
  const [from, to] = [words[party?.first ?? -1], words[party?.named ?? party?.last ?? -1]];
  if (from === undefined || to === undefined) return { end, party: undefined };
  return { end, party: text.slice(from.start, to.end).replace(article, "") };
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

interface Named {
  readonly sentences: Sentences;
  readonly names: () => NameIndex;
  readonly nameOf: NameSpeaker;
  readonly introduced: Introduced;
}

/** Whom a pronoun means: the last who spoke, or the one person named, in the sentences before. */
function pointedAt(
  { sentences, names, nameOf }: Named,
  pronoun: string,
  own: Placed,
): SaidBy | undefined {
  if (!/^(?:he|she|they|it)$/.test(pronoun)) return undefined;
  const one = pronoun === "he" || pronoun === "she";
  const from = own.speech.place.start;
  const within = sentences.quoted(from);
  const here = (place: Span) => within || !sentences.quoted(place.start);
  for (let i = own.index; i >= Math.max(0, own.index - reach); i -= 1) {
    const speech = sentences
      .speeches(i)
      .findLast(({ place, pronoun: again }) => place.end <= from && !again && here(place));
    const said = speech === undefined ? undefined : nameOf({ speech, index: i });
    if (said !== undefined && agrees(said, one)) return said;
    const subject =
      i === own.index && own.speech.form === "behind" ? subjectOf(sentences, own) : undefined;
    if (subject !== undefined && agrees(subject, one)) return subject;
    const sentence = sentences.at(i);
    if (!one || sentence === undefined) continue;
    const people = names().peopleIn({
      start: sentence.start,
      end: Math.min(sentence.end, from),
    });
    const named = people.filter(here);
    const found = new Set(named.map(({ text }) => text));
    if (found.size > 1) return undefined;
    const only = named[0];
    if (only !== undefined)
      return { party: only.text, text: only.text, start: only.start, end: only.end };
  }
  return undefined;
}

/** "The agency has found 14, it said": whom the sentence itself is about. */
function subjectOf(sentences: Sentences, { speech, index }: Placed): SaidBy | undefined {
  const words = sentences.words(index);
  const party = partyFrom(words, 0);
  const [first, last] = [words[party?.first ?? -1], words[party?.last ?? -1]];
  if (party === null || first === undefined || last === undefined) return undefined;
  const verb = words[party.last + 1]?.tag ?? "";
  if (last.end > speech.place.start || !/^(?:auxiliary|verb|participle)$/.test(verb))
    return undefined;
  const text = sentences.text.slice(first.start, last.end);
  return { party: text.replace(article, ""), text, start: first.start, end: last.end };
}

/** "he" is no paper and no board; "it" and "they" are no Ann Ruiz. */
function agrees({ party, text }: SaidBy, one: boolean): boolean {
  const person = /^\p{Lu}\S*\s\p{Lu}/u.test(party) && isPerson(party) && !/^the\s/i.test(text);
  const paper = party.split(" ").some((word) => paperNoun.test(word));
  const lower = !/\p{Lu}/u.test(party);
  return one ? person || (lower && !paper && !party.endsWith("s")) : !person;
}
