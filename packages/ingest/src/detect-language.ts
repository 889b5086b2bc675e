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

const enoughWords = 40;

/** The language of a text by its commonest words; undefined where it is too short or none stands out. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, 20_000).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 100 && latin * 2 < letters) return "und";
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.length < enoughWords) return undefined;
  const scores = Object.entries(markers)
    .map(([language, marks]) => ({ language, hits: hitsOf(words, marks) }))
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (best === undefined || best.hits * 20 < words.length) return undefined;
  return best.hits > (second?.hits ?? 0) * 1.5 ? best.language : undefined;
}

function hitsOf(words: readonly string[], marks: readonly string[]): number {
  const known = new Set(marks);
  return words.filter((word) => known.has(word)).length;
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
