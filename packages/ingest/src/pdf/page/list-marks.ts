import { type Line, tokensOf } from "../layout/lines.ts";

const mark = /^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[•▪●○■◦·–-])$/;
const bullet = /^[•▪●○■◦·]$/;
const firstMark = /^\(?(?:1|a|A|i|I)[.)]$/;

/**
 * Whether a line opens an item of a list: by a mark that stands apart from its words, or out of line with the text.
 * - "1.   The list of parents"
 * - "¶ 12   Defendants appealed"
 *
 * Not "R. Civ. P. 5" or "30. The next" where a sentence was broken before it.
 */
export function opensItem(line: Line, before?: Line): boolean {
  const [first, second, third] = tokensOf(line);
  if (first === undefined || second === undefined) return false;
  if (/^¶+$/.test(first.text)) {
    const numbered = /^\d{1,4}$/.test(second.text) && third !== undefined;
    return numbered && third.x0 - second.x1 > 0.6 * line.size;
  }
  if (!mark.test(first.text)) return false;
  if (bullet.test(first.text) || second.x0 - first.x1 > 0.6 * line.size) return true;
  if (before === undefined) return !/^\p{L}/u.test(first.text);
  const inLine = before.page === line.page && Math.abs(line.x0 - before.x0) < 6;
  return !inLine || firstMark.test(first.text) || follows(first.text, tokensOf(before)[0]?.text);
}

/** "3." after "2.", "(c)" after "(b)". */
function follows(text: string, before: string | undefined): boolean {
  if (before === undefined || !mark.test(before)) return false;
  const [now, then] = [text, before].map((one) => one.replaceAll(/[().]/g, ""));
  if (now === undefined || then === undefined) return false;
  const numbers = Number(now) - Number(then);
  return numbers === 1 || (now.charCodeAt(0) - then.charCodeAt(0) === 1 && now.length === 1);
}
