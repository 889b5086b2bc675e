import { describe, expect, it } from "vitest";
import { dateCases } from "./dates.cases.ts";
import { page, paragraphs, prose, readPage } from "./read.ts";

const body = paragraphs(...prose);

describe("the day of publication", () => {
  it.each(dateCases)("is read from $name", async ({ head, line = "", url, ...day }) => {
    const html = page(
      `<article><h1>The armory opens for families</h1>${line}${body}</article>`,
      head,
    );
    const read = await readPage(html, url);
    expect(read.publishedAt).toBe(day.publishedAt);
    expect(read.publishedBasis).toBe(day.publishedBasis);
    if (day.modifiedAt !== undefined) expect(read.modifiedAt).toBe(day.modifiedAt);
  });

  it.each([
    ["en-GB", "2018-04-03"],
    ["fr", "2018-04-03"],
    ["es-US", undefined],
    ["en-US", undefined],
    ["en", undefined],
  ])("is in figures what the language of %s makes of them", async (lang, publishedAt) => {
    const html = page(`<article><h1>The armory opens</h1><p>03/04/2018</p>${body}</article>`);
    expect((await readPage(html.replace('lang="en"', `lang="${lang}"`))).publishedAt).toBe(
      publishedAt,
    );
  });

  it("is not that of a masthead", async () => {
    const masthead = "<div><div><div><div>Monday, September 3, 2018</div></div></div></div>";
    const html = page(
      `${masthead}<main><div><div><div><article><h1>The armory opens for families</h1>${body}</article></div></div></div></main>`,
    );
    expect((await readPage(html)).publishedAt).toBeUndefined();
  });
});

describe("what a page says of itself", () => {
  const read = (head: string, top = "") =>
    readPage(
      page(`<article><h1>The armory opens for 60 families</h1>${top}${body}</article>`, head),
      "https://ledger.example/a?from=mail",
    );

  it("is the headline that readers see, and not the one cut short for machines", async () => {
    const document = await read('<meta property="og:title" content="Armory opens">');
    expect(document.title).toBe("The armory opens for 60 families");
    expect(document.text).not.toContain("The armory opens");
  });

  it.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":[{"name":"Ada Roe"},{"name":"Ben Poe"}]}]}</script>',
      "",
    ],
    ["a meta element", '<meta name="author" content="By Ada Roe and Ben Poe">', ""],
    ["the line below the title", "", "<p>By Ada Roe and Ben Poe | Staff writers</p>"],
  ])("is its makers, from %s", async (_name, head, top) => {
    expect((await read(head, top)).author).toBe("Ada Roe, Ben Poe");
  });

  it("is no maker where it gives an address", async () => {
    expect(
      (await read('<meta property="article:author" content="https://social.example/ada">')).author,
    ).toBeUndefined();
  });

  it("is its canonical address, if that is of the same site", async () => {
    expect((await read('<link rel="canonical" href="/story">')).url).toBe(
      "https://ledger.example/story",
    );
    expect((await read('<link rel="canonical" href="https://other.example/story">')).url).toBe(
      "https://ledger.example/a?from=mail",
    );
  });

  it.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@type":"NewsArticle","articleSection":["Local","Housing"]}</script>',
    ],
    ["a meta element", '<meta property="article:section" content="Local">'],
  ])("is its section, from %s", async (_name, head) => {
    expect((await read(head)).section).toBe("Local");
  });

  it("is where and when it was sent", async () => {
    const line =
      "<p>SAN DIEGO, Aug. 31 (UW) — A judge said on Friday that the armory may open at noon.</p>";
    const published = '<meta property="article:published_time" content="2018-09-01T05:30:00Z">';
    const { text, dateline } = await read(published, line);
    expect(dateline).toMatchObject({
      text: "SAN DIEGO, Aug. 31 (UW)",
      place: "SAN DIEGO",
      date: "2018-08-31",
    });
    expect(text.slice(dateline?.start, dateline?.end)).toBe(dateline?.text);
    // The last change of a page may be years after it was sent.
    const modified = '<meta property="article:modified_time" content="2018-09-01T05:30:00Z">';
    expect((await read(modified, line)).dateline?.date).toBeUndefined();
  });

  it("is its publisher and its language", async () => {
    expect(await read('<meta property="og:site_name" content="The Ledger">')).toMatchObject({
      publisher: "The Ledger",
      language: "en",
    });
  });
});
