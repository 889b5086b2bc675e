import { defineRule } from "../../rule.ts";

/**
 * The number that opens an item of a list.
 * - 1. Defendants' position
 * - (2) the parents
 *
 * Not "497. Of those": a marker opens its line, has at most two digits, and text follows it.
 */
export const listMarker = defineRule({
  id: "list-marker/list-marker",
  class: "list-marker",
  pattern:
    /(?:(?<=^|\n)[ \t]*\(?\d{1,2}[.)](?:\d{1,2}\.?)*(?=\s+\S)|(?<=\s)\(\d{1,2}\)(?=\s+\p{L}))/gu,
  read(_groups, { text, start }) {
    // "sixty (60) days" repeats the number; it opens nothing.
    return /\p{L}\s$/u.test(text.slice(Math.max(0, start - 2), start)) && repeats(text, start)
      ? null
      : {};
  },
});

function repeats(text: string, start: number): boolean {
  return /(?:teen|ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s$/.test(
    text.slice(Math.max(0, start - 12), start),
  );
}
