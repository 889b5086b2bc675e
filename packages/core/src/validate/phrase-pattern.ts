import { remember } from "../language/remember.ts";

/**
 * A topic's phrase as a pattern over words, whatever their case.
 * - "custody | care" is either word
 * - "deport*" is any word that so begins
 * - "parent * declined" lets up to four words stand between
 */
export const phrasePattern = remember((phrase: string): RegExp => {
  const either = phrase
    .split("|")
    .map((option) => option.trim().split(/\s+/).map(wordPattern).join(""));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either.join("|")})(?![\\p{L}\\p{N}])`, "iu");
});

function wordPattern(word: string, index: number): string {
  if (word === "*") return "(?:[^\\p{L}\\p{N};]+[\\p{L}\\p{N}'’-]+){0,4}?";
  const literal = word.replace(/[.+?^${}()[\]\\]/g, "\\$&").replaceAll("*", "[\\p{L}\\p{N}]*");
  return index === 0 ? literal : `[^\\p{L}\\p{N};]+${literal}`;
}
