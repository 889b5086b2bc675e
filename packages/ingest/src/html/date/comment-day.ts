import { findDay } from "./read-date.ts";
import { beforeUpdate } from "./update-words.ts";

const labelled =
  /\b(?:published|publish(?:ed)?[ _-]?(?:date|on|at|time)|publication[ _-]?date|pub[ _-]?date|date[ _-]?published)\b\W{0,4}(?:on |at )?(.{6,40})/is;

/** The publication that a page's makers noted in a comment of its markup: "<!-- published: 2018-08-31 09:12 -->". */
export function commentDay(comments: readonly string[]): string | undefined {
  const said = comments.map((comment) => labelled.exec(beforeUpdate(comment))?.[1] ?? "");
  return said.map((text) => findDay(text)).find((day) => day !== undefined);
}
