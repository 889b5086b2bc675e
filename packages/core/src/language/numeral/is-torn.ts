import type { Span } from "../../model/span.ts";

/** What no reader sees: marks of direction, soft hyphens, nulls, halves of characters. */
const hidden = "[\\p{Cf}\\p{Cs}\\u0000-\\u0008\\u000e-\\u001f\\u007f]";
/** What most often stands beside a number, and hides nothing. */
const plain = /[\t\n -+\-/-~‘-”–—]/;
const before = new RegExp(
  `(?:[\\p{L}\\p{N}]${hidden}+|\\p{N}(?:[.,]${hidden}+|${hidden}+[.,]))$`,
  "u",
);
const digitsBehind = new RegExp(`^(?:${hidden}+[.,]?|[.,]${hidden}+)\\p{N}`, "u");
const lettersBehind = new RegExp(`^${hidden}+\\p{L}`, "u");
/** In characters; nobody sets more of them in a row by mistake. */
const reach = 8;

/**
 * Whether something that no reader sees parts a number from more of it.
 * - 4|97 with a mark of direction between them
 *
 * Not a mark in front of "497" or behind it, where a space follows.
 */
export function isTorn(text: string, { start, end }: Span): boolean {
  const [left, right] = [text[start - 1] ?? " ", text[end] ?? " "];
  if (!plain.test(left) && before.test(text.slice(Math.max(0, start - reach), start))) return true;
  if (plain.test(right)) return false;
  const rest = text.slice(end, end + reach);
  const isWord = /\p{L}$/u.test(text.slice(start, end));
  return digitsBehind.test(rest) || (isWord && lettersBehind.test(rest));
}
