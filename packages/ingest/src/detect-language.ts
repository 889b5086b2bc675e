/** Words that are frequent in one language and rare in the others. */
const markers: Readonly<Record<string, readonly string[]>> = {
  en: ["the", "and", "of", "to", "that", "with", "was", "for", "is", "are", "by", "have", "from"],
  de: ["der", "die", "und", "das", "nicht", "mit", "den", "von", "ist", "ein", "eine", "auf", "zu"],
  fr: ["le", "les", "des", "et", "une", "dans", "est", "pour", "que", "qui", "du", "au", "sur"],
  es: ["el", "los", "las", "una", "del", "que", "por", "con", "para", "y", "su", "es", "se"],
  it: ["il", "che", "di", "della", "per", "non", "con", "gli", "sono", "dei", "alla", "nel", "si"],
  pt: ["os", "um", "uma", "não", "do", "da", "em", "para", "com", "que", "dos", "ao", "foi"],
  nl: ["het", "een", "van", "en", "niet", "dat", "zijn", "voor", "op", "te", "aan", "ook", "met"],
};

/** For each marker the languages that it speaks for. */
const languagesOf = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(markers)) {
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

const enoughWords = 40;
/** A script shows itself sooner than a language: a line of Chinese is a line of Chinese. */
const enoughLetters = 20;

/** The language of a text by its commonest words; undefined where it is too short or none stands out. */
export function detectLanguage(text: string): string | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const latin = words.reduce((sum, word) => sum + latinLettersOf(word), 0);
  if (letters > enoughLetters && latin * 2 < letters) return "und";
  if (words.length < enoughWords) return undefined;
  const hits = new Map<string, number>();
  for (const word of words) {
    for (const one of languagesOf.get(word) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1);
  }
  const [best, second] = [...hits].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] * 20 < words.length) return undefined;
  return best[1] > (second?.[1] ?? 0) * 1.5 ? best[0] : undefined;
}

function latinLettersOf(word: string): number {
  return /^[a-z]+$/.test(word) ? word.length : (word.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

/** A text's language: what its words show, else what its page says, else English. */
export function languageOf(text: string, stated: string | undefined): string {
  const claim = stated?.trim();
  const primary = /^([a-z]{2,3})(?:-[a-z0-9-]+)?$/i.exec(claim ?? "")?.[1]?.toLowerCase();
  const known = primary === undefined ? undefined : claim;
  const seen = detectLanguage(text);
  if (seen === undefined || seen === primary) return known ?? "en";
  // A script that is not Latin: the page knows better which language it is, if it does not say English.
  return seen === "und" && primary !== "en" ? (known ?? "und") : seen;
}
