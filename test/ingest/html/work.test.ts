import { describe, expect, it } from "vitest";
import { findAsides } from "../../../packages/ingest/src/html/body/find-asides.ts";
import { outlineOf } from "../../../packages/ingest/src/html/body/outline.ts";
import { Marks } from "../../../packages/ingest/src/html/marks.ts";
import type { MarkupNode } from "../../../packages/ingest/src/html/markup.ts";
import { parseMarkup } from "../../../packages/ingest/src/html/parse-markup.ts";
import { paragraphs, prose } from "./read.ts";

/** A tree that counts how often it is asked what a node holds. */
function counted(node: MarkupNode, work: { steps: number }): MarkupNode {
  const inner = node.children?.map((child) => counted(child, work));
  if (inner === undefined) return node;
  return Object.defineProperty({ ...node }, "children", {
    get() {
      work.steps += 1;
      return inner;
    },
  });
}

function stepsOf(html: string): number {
  const work = { steps: 0 };
  const root = counted(parseMarkup(html), work);
  findAsides(outlineOf(root));
  new Marks(root);
  return work.steps;
}

const filler = (n: number) => "<b>x</b> ".repeat(n);
const nested = (open: string, depth: number, inner: string, close: string) =>
  open.repeat(depth) + inner + close.repeat(depth);

/** Markup whose parts each look through what others have looked through, at two sizes. */
const shapes: readonly (readonly [name: string, make: (n: number) => string])[] = [
  ["paragraphs", (n) => paragraphs(...prose).repeat(n)],
  [
    "figures in figures, with the words quoted at the end",
    (n) => nested("<figure>", 300, `${filler(n)}<blockquote>${prose[0]}</blockquote>`, "</figure>"),
  ],
  [
    "tables in tables, with words before each",
    (n) => `<table><tr><td>${filler(n / 100)}`.repeat(100),
  ],
  [
    "sections beside the article, in one another",
    (n) => nested('<div class="share">', 300, '<p class="promo">Buy</p>'.repeat(n), "</div>"),
  ],
  ["tables of data", (n) => "<table><tr><td>a</td><td>1</td></tr></table>".repeat(n)],
  ["a table of data", (n) => `<table>${"<tr><td>a</td><td>1</td></tr>".repeat(n)}</table>`],
];

describe("the work that markup makes", () => {
  it.each(shapes)("grows with it: %s", (_name, make) => {
    expect(stepsOf(make(8_000)) / stepsOf(make(2_000))).toBeLessThan(4.5);
  });

  it.each(shapes)("is a few steps for each element: %s", (_name, make) => {
    const html = make(4_000);
    const elements = html.split("<").length;
    expect(stepsOf(html) / elements).toBeLessThan(12);
  });
});
