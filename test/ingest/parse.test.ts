import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DataError, failedDocument, fetchInput, parse, sha256Of } from "@recount/ingest";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "recount-ingest-"));
afterAll(() => rmSync(folder, { recursive: true }));

function documentOf(bytes: Uint8Array | string) {
  const raw = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return parse({ source: "x", location: "x", sha256: sha256Of(raw), size: raw.length }, raw);
}

const page = `<!doctype html><html lang="en-US"><head><title>Site | Story</title>
<link rel="canonical" href="https://ledger.example/2018/08/31/story">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Nearly 500 still apart",
"datePublished":"2018-08-31T23:30:00-05:00","author":[{"@type":"Person","name":"Ada Roe"}],"publisher":{"@type":"Organization","name":"The Ledger"}}]}</script>
</head><body><nav><ul><li><a href="/a">12 killed in a fire</a></li><li><a href="/b">5 things to know</a></li></ul></nav>
<article><h1>Nearly 500 still apart</h1>
${Array.from({ length: 6 }, (_, i) => `<p>Paragraph ${i} says, at some length, that four hundred and ninety-seven children were, according to a filing, in the care of the government that day.</p>`).join("\n")}
<p>Correction: An earlier version of this story gave a wrong number of children, as readers pointed out to us.</p>
<figure><img src="x.jpg"><figcaption>A caption with 99 cows.</figcaption></figure>
</article><footer>401 B Street</footer><script>var n = 4711;</script></body></html>`;

describe("parse", () => {
  it("reads an article's body alone, with what the page says of itself", async () => {
    const document = await documentOf(page);
    expect(document).toMatchObject({
      mediaType: "text/html",
      title: "Nearly 500 still apart",
      author: "Ada Roe",
      publisher: "The Ledger",
      publishedAt: "2018-08-31T23:30:00-05:00",
      url: "https://ledger.example/2018/08/31/story",
      language: "en-US",
    });
    expect(document.text).toContain("Paragraph 5 says");
    expect(document.text).not.toMatch(/12 killed|5 things|99 cows|401 B Street|4711/);
    expect(document.blocks.at(-1)?.kind).toBe("correction");
    for (const block of document.blocks) {
      expect(document.text.slice(block.start, block.end).trim()).not.toBe("");
    }
  });

  it("keeps plain text whole and points its blocks into it", async () => {
    const text = "First line\nsecond line.\n\n  - an item\n\nLast.\n";
    const document = await documentOf(text);
    expect(document.text).toBe(text);
    expect(document.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ["paragraph", "First line\nsecond line."],
      ["list-item", "- an item"],
      ["paragraph", "Last."],
    ]);
  });

  it.each([
    ["UTF-16 with a mark", Buffer.from("\ufeffcaf\u00e9 42", "utf16le"), "caf\u00e9 42"],
    ["UTF-8 without a mark", Buffer.from("caf\u00e9 42"), "caf\u00e9 42"],
    ["Windows-1252", Buffer.from("caf\u00e9 42", "latin1"), "caf\u00e9 42"],
  ])("decodes %s", async (_name, bytes, text) => {
    expect((await documentOf(bytes)).text).toBe(text);
  });

  it.each([
    ["nothing", new Uint8Array(), "empty"],
    ["zeros", new Uint8Array(100_000), "not-a-document"],
    [
      "a page without an article",
      "<html><body><nav><a href='/'>Home</a></nav></body></html>",
      "no-article",
    ],
    ["a page of tags without end", `<html><body>${"<div>".repeat(5_000)}`, "too-deep"],
  ])("records %s as an outcome", async (_name, bytes, code) => {
    const document = await documentOf(bytes);
    expect(document.outcome?.code).toBe(code);
    expect(document.text).toBe("");
  });

  it("notices a language that is not English", async () => {
    const german =
      "Am Donnerstag waren noch vierhundert Kinder in der Obhut der Regierung, wie aus den Akten hervorgeht. ".repeat(
        4,
      );
    expect((await documentOf(german)).notices.map(({ code }) => code)).toEqual(["language"]);
  });
});

describe("fetchInput", () => {
  const input = (name: string) => ({ source: name, location: join(folder, name) });

  it("names a missing file and the remedy", async () => {
    await expect(fetchInput(input("gone.txt"))).rejects.toMatchObject({
      code: "missing",
      message: expect.stringContaining("gone.txt"),
    });
  });

  it("refuses a file over the limit before it reads it", async () => {
    writeFileSync(join(folder, "big.txt"), "All of it is text.\n".repeat(1_000));
    await expect(fetchInput(input("big.txt"), { maxBytes: 1_000 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  it("refuses a folder", async () => {
    await expect(fetchInput(input("."))).rejects.toMatchObject({
      message: expect.stringContaining("folder"),
    });
  });

  it("gives an input without bytes a document with an id and a reason", async () => {
    const error: DataError = await fetchInput(input("gone.txt")).then(
      () => Promise.reject(new Error("it was read")),
      (reason: DataError) => reason,
    );
    const document = failedDocument(input("gone.txt"), error);
    expect(document).toMatchObject({ text: "", outcome: { code: "missing" } });
    expect(document.id).toMatch(/^[0-9a-f]{64}$/);
  });
});
