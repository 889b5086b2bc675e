/** Small words that are English and not German, Dutch, French or Spanish. */
/** Small words that are English and not German, Dutch, French or Spanish. */
const english = new Set(
  "the of and to that for was are with by from have has were been their which".split(" "),
);

/** Enough words to judge by; a shorter text is taken for English. */
const enough = 40;
/** One word in seventeen of ordinary English prose, and far more, is in the list above. */
const share = 0.06;

/** The language of a text: "en", or "und" where its small words are not English. */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < enough) return "en";
  const hits = words.filter((word) => english.has(word)).length;
  return hits / words.length >= share ? "en" : "und";
}
