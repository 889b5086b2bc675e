import type { TaggedWord } from "../../language/sentence/tag-words.ts";

/** Nouns of argument: "one reason", "on one side" say which, and not how many. */
const vague =
  /^(?:reason|side|way|thing|hand|point|example|step|sort|kind|aspect|case|instance|part|time|day|night|morning|moment|another)$/;

/** "she is one of 300", "Peter Vance, one of the seven members": who she is, and no count of one. */
export function isOneOfMany(words: readonly TaggedWord[], at: number): boolean {
  if (words[at]?.token?.value !== 1 || words[at + 1]?.lower !== "of") return false;
  if (!words.slice(at + 2, at + 6).some(({ tag }) => tag === "numeral")) return false;
  const before = words[at - 1];
  if (before?.text === ",") return /^\p{Lu}/u.test(words[at - 2]?.text ?? "");
  return /^(?:is|was|am|be|been|as|'s|became)$/.test(before?.lower ?? "");
}

/** Whether the noun at word `at` is one of these: "one reason", "one more thing". */
export function isArgument(words: readonly TaggedWord[], at: number): boolean {
  const skips = words[at]?.tag === "adjective" || words[at]?.lower === "more";
  const next = skips ? words[at + 1] : words[at];
  return vague.test(next?.lower ?? "");
}
