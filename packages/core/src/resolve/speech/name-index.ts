import { firstFrom, type Span } from "../../model/span.ts";
import { isPerson, isSurelyPerson, type Name, readNames } from "./names.ts";

/** What a document calls people and bodies, found by their words. */
export interface NameIndex {
  /** The one longer name that ends so, of all before a place: "Air Force" in "Ukraine’s Air Force". */
  readonly longer: (ending: string, at: number) => string | undefined;
  /** The one person of that surname, of all before a place. */
  readonly person: (surname: string, at: number) => string | undefined;
  /** The one name with a noun in it, or behind it, of all before a place: "board", "union". */
  readonly described: (noun: string, at: number) => string | undefined;
  /** The people named within a span, by full name, or by the last name of one named before. */
  readonly peopleIn: (span: Span) => readonly Name[];
}

/** Names that agree, from the first to where the first that differs stands. */
interface Agreed {
  readonly first: Name;
  readonly until: number;
}

const title =
  /^(?:Mr|Ms|Mrs|Miss|Dr|Judge|Justice|Sen|Rep|Gov|Mayor|Sheriff|Lt|Sgt|Capt|Gen|President|Chief)\.?\s+(?=\p{Lu})/u;

/** A name without "Judge", "Mr." and the like. */
export function untitled(name: string): string {
  return name.replace(title, "");
}

/** Reads the names of a text once, and looks at each for nobody who does not ask. */
export function indexNames(text: string): NameIndex {
  const names = readNames(text);
  const bySurname = Map.groupBy(names, ({ text: name }) => lastWord(name));
  const ending = (words: string) =>
    (bySurname.get(lastWord(words)) ?? []).filter((name) => name.text.endsWith(` ${words}`));
  const longer = once((words) => agreed(ending(words), wholeName));
  const person = once((surname) =>
    agreed(
      ending(surname).filter((name) => isPerson(name.text) && untitled(name.text).includes(" ")),
      lastTwoWords,
    ),
  );
  const byNoun = groupByNoun(text, names);
  const described = once((noun) => {
    const capital = noun.slice(0, 1).toUpperCase() + noun.slice(1);
    const found = [
      ...(byNoun.inside.get(capital) ?? []),
      ...(byNoun.behind.get(noun.toLowerCase()) ?? []),
    ];
    return agreed(
      found.sort((a, b) => a.start - b.start),
      wholeName,
    );
  });
  const people = once((surname) =>
    (bySurname.get(surname) ?? []).filter((name) => isSurelyPerson(name.text)),
  );
  return {
    longer: (words, at) => onlyBefore(longer(words), at),
    person: (surname, at) => onlyBefore(person(surname), at),
    described: (noun, at) => onlyBefore(described(noun), at),
    peopleIn: (span) => peopleIn({ text, names, people }, span),
  };
}

/** An answer that is worked out at the first question. */
function once<Answer>(ask: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (word) => {
    const known = answers.get(word) ?? { answer: ask(word) };
    answers.set(word, known);
    return known.answer;
  };
}

function agreed(names: readonly Name[], keyOf: (name: Name) => string): Agreed | undefined {
  const [first] = names;
  if (first === undefined) return undefined;
  const key = keyOf(first);
  const differs = names.find((name) => keyOf(name) !== key);
  return { first, until: differs?.start ?? Number.POSITIVE_INFINITY };
}

function onlyBefore(found: Agreed | undefined, at: number): string | undefined {
  if (found === undefined || found.first.start >= at || found.until < at) return undefined;
  return found.first.text;
}

function wholeName({ text }: Name): string {
  return text;
}

function lastTwoWords({ text }: Name): string {
  return text.split(" ").slice(-2).join(" ");
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(" ") + 1);
}

/** "the Mine Workers Guild, a union of" */
const apposed = /^(?:\s\([^)]*\))?,\s+(?:the|an?)\s+/iu;
/** How far behind a name, in characters and in words, the noun may stand that says what it is. */
const reach = 60;
const mostWords = 5;

interface ByNoun {
  /** By the words of the name, as written. */
  readonly inside: ReadonlyMap<string, readonly Name[]>;
  /** By the words behind it, in lower case. */
  readonly behind: ReadonlyMap<string, readonly Name[]>;
}

function groupByNoun(text: string, names: readonly Name[]): ByNoun {
  const [inside, behind] = [new Map<string, Name[]>(), new Map<string, Name[]>()];
  for (const name of names) {
    for (const word of new Set(name.text.split(/\s+/))) add(inside, word, name);
    const rest = text.slice(name.end, name.end + reach);
    const opening = apposed.exec(rest)?.[0];
    if (opening === undefined) continue;
    for (const word of new Set(nounsIn(rest.slice(opening.length)))) add(behind, word, name);
  }
  return { inside, behind };
}

function add(groups: Map<string, Name[]>, key: string, name: Name): void {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  group.push(name);
}

/** The words that may be the noun: of "union-led group of" both "union-led" and "union", and "group". */
function nounsIn(written: string): readonly string[] {
  const nouns: string[] = [];
  for (const word of written.toLowerCase().split(/\s+/u).slice(0, mostWords)) {
    for (const { index } of word.matchAll(/(?<=.)(?!\p{L})/gsu)) nouns.push(word.slice(0, index));
    if (!/^[\p{L}-]+$/u.test(word)) break;
  }
  return nouns;
}

interface People {
  readonly text: string;
  readonly names: readonly Name[];
  readonly people: (surname: string) => readonly Name[];
}

function peopleIn({ text, names, people }: People, span: Span): readonly Name[] {
  const lastNamed = (surname: string) => {
    const group = people(surname);
    return group[firstFrom(group, span.end) - 1];
  };
  const from = firstFrom(names, span.start);
  const here = names
    .slice(from, Math.max(from, firstFrom(names, span.end)))
    .filter((name) => isSurelyPerson(name.text));
  const words = text.slice(span.start, span.end).matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+/gu);
  const again = [...words].flatMap(({ 0: word, index }) => {
    const name = lastNamed(word);
    const start = span.start + index;
    return name === undefined ? [] : [{ text: name.text, start, end: start + word.length }];
  });
  return [...here, ...again].map((name) => ({
    ...name,
    text: lastNamed(lastWord(name.text))?.text ?? name.text,
  }));
}
