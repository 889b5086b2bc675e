import { describe, expect, it } from "vitest";
import { besideTheArticle, ofTheArticle, pageOf, threeParagraphs } from "./body.cases.ts";
import { liveCases } from "./live.cases.ts";
import { blocksOf, first, page, paragraphs, readPage, second, third } from "./read.ts";

describe("the body of an article", () => {
  it.each(besideTheArticle)("leaves out $name", async (one) => {
    expect(blocksOf(await readPage(pageOf(one)))).toEqual(threeParagraphs);
  });

  it.each(ofTheArticle)("keeps $name", async (one) => {
    expect(blocksOf(await readPage(pageOf(one)))).toEqual(one.blocks ?? threeParagraphs);
  });

  it("keeps the time of each entry of a live page", async () => {
    const entry = (time: string, text: string) =>
      `<div class="block"><time datetime="${time}">10:10 p.m. CDT</time><h2>What we know now</h2><p>${text}</p></div>`;
    const document = await readPage(
      page(
        `<h1>Families in shelters: live</h1><div>${entry("2018-08-31T22:10:00-05:00", first)}${entry("2018-08-31T21:00:00-05:00", second)}${entry("2018-08-31T19:30:00-05:00", third)}</div>`,
      ),
    );
    expect(document.blocks.map(({ kind, at }) => [kind, at])).toEqual([
      ["heading", "2018-08-31T22:10:00-05:00"],
      ["entry", "2018-08-31T22:10:00-05:00"],
      ["heading", "2018-08-31T21:00:00-05:00"],
      ["entry", "2018-08-31T21:00:00-05:00"],
      ["heading", "2018-08-31T19:30:00-05:00"],
      ["entry", "2018-08-31T19:30:00-05:00"],
    ]);
  });

  it.each(liveCases)("keeps, of a live page, $name", async ({ html, at }) => {
    const { blocks } = await readPage(html);
    const shown = blocks.filter(({ kind }) => kind === "paragraph" || kind === "entry");
    expect(shown.map((block) => block.at)).toEqual(at);
    expect(shown.map(({ kind }) => kind === "entry")).toEqual(at.map((one) => one !== undefined));
  });

  it("takes the body that JSON-LD states where scripts would have to fill the page", async () => {
    const articleBody = [first, second, third, `Again, ${first}`, `Again, ${second}`].join("\n");
    const shell = (more: object) =>
      page(
        '<h1>Families in shelters</h1><div id="app"></div>',
        `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", articleBody, ...more })}</script>`,
      );
    expect(blocksOf(await readPage(shell({})))).toHaveLength(5);
    const closed = await readPage(shell({ isAccessibleForFree: false }));
    expect(closed.outcome?.code).toBe("empty-shell");
  });

  it("gives every block words, in order and apart", async () => {
    const document = await readPage(page(`<article>${paragraphs(first, second, third)}</article>`));
    let end = -1;
    for (const block of document.blocks) {
      expect(block.start).toBeGreaterThan(end);
      expect(document.text.slice(block.start, block.end).trim()).not.toBe("");
      end = block.end;
    }
  });
});
