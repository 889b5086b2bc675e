import nlp from "compromise/three";
import { z } from "zod";

/** What a word may be by itself; two names where only its neighbours can tell. */
export type WordClass =
  | "noun"
  | "plural"
  | "adjective"
  | "participle"
  | "verb"
  | "adverb"
  | "preposition"
  | "noun-or-verb"
  | "plural-or-verb"
  | "noun-or-gerund"
  | "adjective-or-gerund"
  | "adjective-or-past"
  | "adjective-or-noun"
  | "adjective-or-verb";

/** compromise's own word lists; a release that arranges them otherwise fails here, and loudly. */
const modelSchema = z.object({
  one: z.object({ lexicon: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
  two: z.object({
    switches: z.record(z.string(), z.string()),
    suffixPatterns: z.array(z.record(z.string(), z.string()).nullish()),
    endsWith: z.record(
      z.string(),
      z.array(z.tuple([z.instanceof(RegExp), z.string()]).rest(z.unknown())),
    ),
  }),
});

const switches: Readonly<Record<string, WordClass>> = {
  "Noun|Verb": "noun-or-verb",
  "Actor|Verb": "noun-or-verb",
  "Plural|Verb": "plural-or-verb",
  "Noun|Gerund": "noun-or-gerund",
  "Adj|Gerund": "adjective-or-gerund",
  "Adj|Past": "adjective-or-past",
  "Adj|Noun": "adjective-or-noun",
  "Adj|Present": "adjective-or-verb",
};
const classes: readonly (readonly [string, WordClass])[] = [
  ["Plural", "plural"],
  ["Adjective", "adjective"],
  ["Comparative", "adjective"],
  ["Superlative", "adjective"],
  ["Adverb", "adverb"],
  ["PastTense", "participle"],
  ["Participle", "participle"],
  ["Gerund", "noun-or-gerund"],
  ["Infinitive", "verb"],
  ["PresentTense", "verb"],
  ["Imperative", "verb"],
  ["Verb", "verb"],
  ["Preposition", "preposition"],
];
const longestSuffix = 7;
const nameTags = new Set(["Country", "City", "Region", "Place", "Organization", "SportsTeam"]);

interface Lists {
  readonly words: ReadonlyMap<string, WordClass>;
  /** Names of two words, the second by the first: "united states". */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Singulars that name a person by what he or she does or is: "child", "prisoner". */
  readonly persons: ReadonlySet<string>;
  /** By length. */
  readonly suffixes: readonly ReadonlyMap<string, WordClass>[];
  /** By last letter. */
  readonly endings: ReadonlyMap<string, readonly (readonly [RegExp, WordClass])[]>;
}

let lists: Lists | undefined;

function readLists(): Lists {
  const { one, two } = modelSchema.parse(nlp.model());
  const words = new Map<string, WordClass>();
  const names = new Map<string, Set<string>>();
  const persons = new Set<string>();
  for (const [word, tags] of Object.entries(one.lexicon)) {
    if ([tags].flat().includes("Actor")) persons.add(word);
    if (!word.includes(" ")) words.set(word, listedClass(word, [tags].flat()));
    else if ([tags].flat().some((tag) => nameTags.has(tag))) addName(names, word);
  }
  for (const [word, name] of Object.entries(two.switches)) {
    const found = switches[name];
    if (found !== undefined) words.set(word, found);
  }
  const suffixes = two.suffixPatterns.map(
    (entries) =>
      new Map(Object.entries(entries ?? {}).map(([end, tag]) => [end, guessedClass(tag)])),
  );
  const endings = new Map(
    Object.entries(two.endsWith).map(([letter, patterns]) => [
      letter,
      patterns.map(([pattern, tag]) => [pattern, guessedClass(tag)] as const),
    ]),
  );
  return { words, names, persons, suffixes, endings };
}

function addName(names: Map<string, Set<string>>, name: string): void {
  const space = name.indexOf(" ");
  const first = name.slice(0, space);
  const seconds = names.get(first) ?? new Set();
  names.set(first, seconds.add(name.slice(space + 1)));
}

function listedClass(word: string, tags: readonly string[]): WordClass {
  const found = ofTags(tags);
  const counted = tags.some((tag) => ["Unit", "Duration", "Currency", "Demonym"].includes(tag));
  if (found === "noun" && counted && word.endsWith("s")) return "plural";
  return found;
}

/** An ending tells less than a list: what looks like a verb may be its noun, an adjective likewise. */
function guessedClass(tag: string): WordClass {
  if (tag === "PresentTense") return "plural-or-verb";
  const found = ofTags([tag]);
  if (found === "verb") return "noun-or-verb";
  return found === "adjective" ? "adjective-or-noun" : found;
}

function ofTags(tags: readonly string[]): WordClass {
  return classes.find(([tag]) => tags.includes(tag))?.[1] ?? "noun";
}

/** Nouns in -s of which there is one. */
const singularEnds = /(?:ss|us|is|os|['’]s)$/;

/**
 * The class of an open-class word in lower case, by list, by ending, or else noun.
 * - children → plural
 * - claims → plural-or-verb
 * - reunified → participle
 */
export function wordClass(lower: string): WordClass {
  lists ??= readLists();
  const listed = lists.words.get(lower);
  if (listed !== undefined) return listed;
  const hyphen = lower.lastIndexOf("-");
  if (hyphen > 0) return compoundClass(lower.slice(hyphen + 1));
  return guess(lower, lists);
}

/** "full-time", "London-based" stand before a noun; "take-offs" is one. */
function compoundClass(last: string): WordClass {
  const own = wordClass(last);
  if (own === "participle" || own === "adjective-or-past") return "adjective-or-past";
  return own === "plural" || own === "plural-or-verb" ? "plural" : "adjective-or-noun";
}

function guess(lower: string, { suffixes, endings }: Lists): WordClass {
  const plural = lower.length > 3 && lower.endsWith("s") && !singularEnds.test(lower);
  for (let n = Math.min(longestSuffix, lower.length - 1); n > 1; n -= 1) {
    const found = suffixes[n]?.get(lower.slice(-n));
    if (found !== undefined && !(found === "noun" && plural)) return found;
  }
  const found = endings.get(lower.at(-1) ?? "")?.find(([pattern]) => pattern.test(lower));
  if (found !== undefined && !(found[1] === "noun" && plural)) return found[1];
  if (lower.endsWith("ed")) return "participle";
  return plural ? "plural-or-verb" : "noun";
}

/** Whether two words in lower case are one name: "united states" counts no states. */
export function isName(first: string, second: string): boolean {
  lists ??= readLists();
  return lists.names.get(first)?.has(second) === true;
}

const personEnds = /(?:ee|ist|ian|man|woman|child|soldier|prisoner|officer|worker|patient|person)$/;
const family = new Set([
  "child",
  "parent",
  "minor",
  "adult",
  "person",
  "kid",
  "baby",
  "boy",
  "girl",
  "infant",
  "inmate",
  "migrant",
  "juvenile",
]);

/** Whether a singular noun names a person: "child", "detainee". */
export function isPerson(lower: string): boolean {
  lists ??= readLists();
  return lists.persons.has(lower) || family.has(lower) || personEnds.test(lower);
}
