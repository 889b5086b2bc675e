import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import type { SaidBy } from "../../model/figure.ts";
import type { Span } from "../../model/span.ts";
import { isPerson, type Name, peopleIn, readNames } from "./names.ts";
import { partyFrom } from "./party.ts";
import type { Placed } from "./quote-speaker.ts";
import type { Sentences } from "./sentences.ts";

/** How many sentences back a pronoun may point. */
const reach = 4;
const title =
  /^(?:Mr|Ms|Mrs|Miss|Dr|Judge|Justice|Sen|Rep|Gov|Mayor|Sheriff|Lt|Sgt|Capt|Gen|President|Chief)\.?\s+(?=\p{Lu})/u;
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
  let read: readonly Name[] | undefined;
  const names = () => {
    read ??= readNames(sentences.text);
    return read;
  };
  const nameOf: NameSpeaker = ({ speech, index }) => {
    const { text } = sentences;
    const words = sentences.words(index);
    const [first, last] = [words[speech.party.first], words[speech.party.last]];
    if (first === undefined || last === undefined) return undefined;
    const place = { start: first.start, end: last.end };
    const written = text.slice(place.start, place.end).replace(/(?<=\p{L})['’]s?$/u, "");
    if (speech.pronoun) {
      const found = pointedAt({ sentences, names, nameOf }, first.lower, { speech, index });
      return found === undefined ? undefined : { ...found, text: written, ...place };
    }
    const bare = written.replace(article, "");
    const party =
      (/^\p{Lu}/u.test(bare) ? fullName(names(), bare, place.start) : undefined) ??
      (/^(?:the|this|that)\s/i.test(written) && !/\p{Lu}/u.test(bare)
        ? described(sentences, names(), bare, place.start)
        : undefined) ??
      bare;
    return { party, text: written, ...place };
  };
  return nameOf;
}

/** "Ruiz", "Ms. Ruiz": the one longer name of before that ends so. */
function fullName(names: readonly Name[], bare: string, at: number): string | undefined {
  const surname = bare.replace(title, "");
  if (/\s/.test(surname)) return longerName(names, surname, at);
  if (!/\p{Ll}/u.test(surname)) return undefined;
  const ending = names.filter(
    (name) =>
      name.start < at &&
      name.text.endsWith(` ${surname}`) &&
      isPerson(name.text) &&
      !isTitled(name.text),
  );
  const found = new Set(ending.map((name) => name.text.split(" ").slice(-2).join(" ")));
  return found.size === 1 ? ending[0]?.text : undefined;
}

/** "the Air Force", below "Ukraine’s Air Force". */
function longerName(names: readonly Name[], name: string, at: number): string | undefined {
  const longer = names.filter(({ start, text }) => start < at && text.endsWith(` ${name}`));
  const found = new Set(longer.map(({ text }) => text));
  return found.size === 1 ? longer[0]?.text : undefined;
}

function isTitled(name: string): boolean {
  return !name.replace(title, "").includes(" ");
}

/** "the board", "the judge", "the filing": the one name or paper of before with this noun. */
function described(
  sentences: Sentences,
  names: readonly Name[],
  noun: string,
  at: number,
): string | undefined {
  if (/\s/.test(noun)) return undefined;
  if (paperNoun.test(noun)) return introduced(sentences, noun, at);
  const capital = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  const inName = new RegExp(`(?:^|\\s)${escaped(capital)}(?:\\s|$)`);
  const found = new Set(
    names
      .filter((name) => name.start < at)
      .filter((name) => inName.test(name.text) || isApposed(sentences.text, name, noun))
      .map((name) => name.text),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

/** "the Mine Workers Guild, a union". */
function isApposed(text: string, name: Name, noun: string): boolean {
  const behind = text.slice(name.end, name.end + 60);
  return new RegExp(
    `^(?:\\s\\([^)]*\\))?,\\s+(?:the|an?)\\s+(?:[\\p{L}-]+\\s+){0,4}${escaped(noun)}(?!\\p{L})`,
    "iu",
  ).test(behind);
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** "A new court filing was made. The filing says": the words that brought it up. */
function introduced(sentences: Sentences, noun: string, at: number): string | undefined {
  const { text } = sentences;
  const first = new RegExp(
    `(?<![\\p{L}])an?\\s+(?:[\\p{L}-]+\\s+){0,4}${escaped(noun)}(?!\\p{L})`,
    "iu",
  );
  const found = first.exec(text.slice(0, at));
  if (found === null) return undefined;
  const words = sentences.words(sentences.indexAt(found.index));
  const party = partyFrom(
    words,
    words.findIndex(({ start }) => start >= found.index),
  );
  const [from, to] = [words[party?.first ?? -1], words[party?.last ?? -1]];
  if (from === undefined || to === undefined) return undefined;
  return text.slice(from.start, to.end).replace(article, "");
}

interface Named {
  readonly sentences: Sentences;
  readonly names: () => readonly Name[];
  readonly nameOf: NameSpeaker;
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
    const sentence = sentences.at(i);
    if (!one || sentence === undefined) continue;
    const people = peopleIn(sentences.text, names(), {
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

/** "he" is no paper and no board; "it" and "they" are no Ann Ruiz. */
function agrees({ party, text }: SaidBy, one: boolean): boolean {
  const person = /^\p{Lu}\S*\s\p{Lu}/u.test(party) && isPerson(party) && !/^the\s/i.test(text);
  const paper = party.split(" ").some((word) => paperNoun.test(word));
  const lower = !/\p{Lu}/u.test(party);
  return one ? person || (lower && !paper && !party.endsWith("s")) : !person;
}
