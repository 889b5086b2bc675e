import { anyOf } from "../../language/lexicons/any-of.ts";
import { months } from "../../language/lexicons/months.ts";
import type { Cell } from "../../model/document.ts";
import type { Qualifier } from "../../model/figure.ts";

const month = anyOf(Object.keys(months));
const dated = new RegExp(
  `\\b(?:19|20)\\d\\d\\b|\\b(?:${month})\\.?\\s+\\d{1,2}\\b|\\b\\d{1,2}\\/\\d{1,2}\\/\\d{2}`,
  "iu",
);
const whole = new RegExp(
  `^(?:(?:as\\s+of\\s+)?(?:${month})\\.?\\s+(?:\\d{1,2},?\\s+)?\\d{4}|\\d{1,2}\\/\\d{1,2}\\/\\d{2,4}|\\d{4}-\\d\\d-\\d\\d|(?:FY\\s?|CY\\s?)?(?:19|20)\\d\\d)$`,
  "iu",
);

/**
 * The head that says of which day a cell is, in the words of all heads over it; a label that is a date
 * and nothing else says it for its row, unless another label is one too.
 */
export function dayOf(
  text: string,
  heads: readonly Cell[],
  labels: readonly Cell[],
): Qualifier | undefined {
  const wordsOf = ({ start, end }: Cell) => text.slice(start, end);
  const [label, ...others] = labels.filter((one) => whole.test(wordsOf(one)));
  if (label !== undefined && others.length === 0)
    return { text: wordsOf(label), start: label.start, end: label.end };
  const head = [...heads].reverse().find((one) => dated.test(wordsOf(one))) ?? heads.at(-1);
  if (head === undefined) return undefined;
  return { text: heads.map(wordsOf).join(" "), start: head.start, end: head.end };
}
