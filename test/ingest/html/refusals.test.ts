import { describe, expect, it } from "vitest";
import { readPage } from "./read.ts";
import { kept, refused, refusedByWords } from "./refusals.cases.ts";

describe("a page that is no article", () => {
  it.each([...refused, ...refusedByWords])("is recorded as %s: %s", async (code, _name, html) => {
    const { outcome, text, blocks } = await readPage(html);
    expect(outcome?.code).toBe(code);
    expect(outcome?.message.length).toBeGreaterThan(20);
    expect({ text, blocks }).toEqual({ text: "", blocks: [] });
  });

  it.each(kept)("is not %s", async (_name, html) => {
    const { outcome, text } = await readPage(html);
    expect(outcome).toBeUndefined();
    expect(text.length).toBeGreaterThan(80);
  });
});
