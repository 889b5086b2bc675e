import { describe, expect, it } from "vitest";
import { readPage } from "./read.ts";
import { readSystemPages } from "./systems.ts";

describe.each(readSystemPages())("a page of $name", (page) => {
  it("gives its own words, its day, its title and its makers", async () => {
    const { text, blocks, ...read } = await readPage(page.html, page.url);
    const body = blocks.map(({ start, end }) => text.slice(start, end));
    expect({ title: read.title, day: read.publishedAt?.slice(0, 10), body }).toEqual({
      title: page.title,
      day: page.day,
      body: page.body,
    });
    if (page.author !== undefined) expect(read.author).toBe(page.author);
    expect(blocks.filter(({ kind }) => kind === "correction")).toHaveLength(page.corrections);
  });
});
