import { expect, it } from "vitest";
import { blocksOf, readPage } from "./read.ts";
import { shapes } from "./shapes.cases.ts";

it.each(shapes)("reads $name", async ({ html, blocks }) => {
  const document = await readPage(html);
  expect(document.outcome).toBeUndefined();
  expect(blocksOf(document)).toEqual(blocks);
});
