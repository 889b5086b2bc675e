import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import acrossSentences from "./spoken/across-sentences.ts";
import namedInSentence from "./spoken/named-in-sentence.ts";
import nested from "./spoken/nested.ts";
import waysOfSaying from "./spoken/ways-of-saying.ts";

/** Who says each number of a page, as a case writes it. */
function writeSpeakers(page: string): string {
  const { figures } = extract(documentOf(page, { blocks: paragraphs(page) }));
  return figures
    .map(({ value, saidBy }) => {
      const via = saidBy?.via === undefined ? "" : ` via ${saidBy.via}`;
      return `${value} ${saidBy?.party ?? "-"}${via}`;
    })
    .join("; ");
}

function paragraphs(page: string) {
  return [...page.matchAll(/.+/g)].map(({ 0: { length }, index }) => ({
    kind: "paragraph" as const,
    start: index,
    end: index + length,
  }));
}

describe.each([
  ["named in the sentence", namedInSentence],
  ["named elsewhere", acrossSentences],
  ["ways of saying", waysOfSaying],
  ["nested", nested],
])("%s", (_, cases) => {
  it.each(cases)("%s", (page, speakers) => {
    expect(writeSpeakers(page)).toBe(speakers);
  });
});
