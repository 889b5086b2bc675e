import { describe, expect, it } from "vitest";
import { readHtml } from "../../../packages/ingest/src/html/read-html.ts";
import { hostile } from "./hostile.cases.ts";
import { blocksOf, page, paragraphs, prose, readPage } from "./read.ts";

describe("hostile markup", () => {
  it.each(hostile)(
    "%s ends in an article or an outcome",
    async (_name, html, codes) => {
      const { outcome } = await readPage(html);
      expect(codes).toContain(outcome?.code ?? "ok");
    },
    60_000,
  );

  it("is stopped at the limit of time", async () => {
    const html = page(paragraphs(...prose).repeat(5_000));
    const { outcome } = await readHtml({ html }, { timeLimitMs: 1 });
    expect(outcome?.code).toBe("too-slow");
  });

  it("is refused above the limit of size", async () => {
    const { outcome } = await readPage(`<p>${"word ".repeat(4_100_000)}`);
    expect(outcome?.code).toBe("too-large");
  });
});

describe("an encoding", () => {
  const text =
    "The café’s owner said that 118 families ate there on Monday night, and paid what they could.";
  const bodyOf = async (bytes: Uint8Array) => blocksOf(await readPage(bytes));
  const meta = (charset: string) => page(paragraphs(text, text, text)).replace("utf-8", charset);

  it.each([
    ["UTF-8 called something else", Buffer.from(meta("iso-8859-1"))],
    ["Windows-1252 called UTF-8", Buffer.from(meta("utf-8").replaceAll("’", "\u0092"), "latin1")],
    ["UTF-16 with a mark, called UTF-8", Buffer.from(`\ufeff${meta("utf-8")}`, "utf16le")],
    ["an encoding that there is none of", Buffer.from(meta("x-quay"))],
  ])("is told by the bytes: %s", async (_name, bytes) => {
    expect((await bodyOf(bytes))[0]).toBe(`paragraph: ${text}`);
  });
});

it("reads a page in AMP", async () => {
  const html = page(
    `<amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar><article>${paragraphs(...prose)}<amp-img src="a.jpg" alt="x"></amp-img><amp-ad><p>Buy 5</p></amp-ad></article>`,
  ).replace("<html", "<html amp");
  expect(blocksOf(await readPage(html))).toEqual(prose.map((text) => `paragraph: ${text}`));
});
