import { createServer } from "node:http";
import { join } from "node:path";
import { discover, type Fetched, fetchInput, type Input, parse } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { isNamedFeed } from "../../../packages/ingest/src/feed/feed-inputs.ts";
import { blocksOf, readPage } from "../html/read.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { asPage, atom, brokenOff, feedsOfOne, item, rss, teaser } from "./feeds.cases.ts";

describe("a feed of one entry", () => {
  it.each(feedsOfOne)("in %s gives the document that its page gives", async (_name, xml) => {
    const address = "https://ledger.example/feed.xml";
    const [feed, same] = [await readPage(xml, address), await readPage(asPage)];
    expect(blocksOf(feed)).toEqual(blocksOf(same));
    const { title, author, publishedAt, url, text } = same;
    expect(feed).toMatchObject({ title, author, publishedAt, url, text });
  });
});

it.each([
  ["a feed of two entries, read whole", rss(item + teaser), "feed"],
  ["a feed without entries", rss(""), "unsupported"],
  ["XML that is no feed", '<?xml version="1.0"?><note><to>Ada</to></note>', "unsupported"],
])("%s is recorded as an outcome", async (_name, xml, code) => {
  expect((await readPage(xml)).outcome?.code).toBe(code);
});

describe("a feed that is discovered", () => {
  const folder = temporaryFolder({
    "ledger.rss": rss(item + teaser + brokenOff),
    "later.rss": rss(`${teaser.replace(/77/, "78")}${item}`).replace("Sat, 01", "Sun, 02"),
    "one.xml": rss(item),
    "deep.xml": atom(`<entry>${"<a>".repeat(50_000)}`),
    "note.xml": "<note>Six words.</note>",
    "latin.xml": Buffer.from(
      rss(item.replace("Ada Roe", "Adél Roe") + teaser).replace("?>", ' encoding="utf-8"?>'),
      "latin1",
    ),
  });
  const inputsOf = (name: string) => discover(join(folder, name));
  const fetchedOf = async (inputs: readonly Input[]): Promise<Fetched> => {
    const [first] = inputs;
    if (first === undefined) throw new Error("nothing was discovered");
    return fetchInput(first);
  };

  it("is its entries: those in full by themselves, the others by the addresses of their pages", async () => {
    const inputs = await inputsOf("ledger.rss");
    expect(inputs.map(({ source }) => source)).toEqual([
      "https://ledger.example/armory",
      "https://ledger.example/mill",
      "https://ledger.example/cot",
    ]);
    expect(inputs.map(({ location }) => location.startsWith("https:"))).toEqual([
      false,
      true,
      true,
    ]);
    const { capture, bytes } = await fetchedOf(inputs);
    const [read, same] = [await parse(capture, bytes), await readPage(asPage)];
    expect(blocksOf(read)).toEqual(blocksOf(same));
    expect(read).toMatchObject({ title: same.title, url: same.url, publishedAt: same.publishedAt });
  });

  it("gives an entry the same bytes when others have come before it", async () => {
    const [first] = await inputsOf("ledger.rss");
    const later = await inputsOf("later.rss");
    const again = await fetchInput(later[1] ?? { source: "", location: "" });
    const before = await fetchInput(first ?? { source: "", location: "" });
    expect(again.capture.sha256).toBe(before.capture.sha256);
  });

  it("is an input like any other where it has one entry, or is no feed", async () => {
    expect(await inputsOf("one.xml")).toHaveLength(1);
    expect(await inputsOf("note.xml")).toEqual([
      { source: "note.xml", location: join(folder, "note.xml") },
    ]);
  });

  it("is not split where it nests as no feed does", async () => {
    expect(await inputsOf("deep.xml")).toHaveLength(1);
  });

  it("is decoded by its bytes, whatever it claims", async () => {
    const { capture, bytes } = await fetchedOf(await inputsOf("latin.xml"));
    expect((await parse(capture, bytes)).author).toBe("Adél Roe");
  });

  it("says that an entry is gone which the feed holds no more", async () => {
    const location = `${join(folder, "ledger.rss")}#entry=0123456789abcdef`;
    await expect(fetchInput({ source: "ledger.rss", location })).rejects.toMatchObject({
      code: "gone",
    });
  });

  it("is fetched once in a run, whatever it holds", async () => {
    let asked = 0;
    const second = item.replaceAll("armory", "chapel");
    const server = createServer((_request, response) => {
      asked += 1;
      response.setHeader("content-type", "application/rss+xml").end(rss(item + second));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const fetch = { allowPrivate: true, feeds: new Map() };
    const inputs = await discover(`http://127.0.0.1:${port}/feed/`, { fetch });
    for (const input of inputs) await fetchInput(input, fetch);
    await new Promise((done) => server.close(done));
    expect({ inputs: inputs.length, asked }).toEqual({ inputs: 2, asked: 1 });
  });
});

it("knows by its name what may be a feed", () => {
  const feeds = [
    "https://ledger.example/feed/",
    "https://ledger.example/courts/rss.xml",
    "https://ledger.example/?output=atom",
    "https://ledger.example/news#feed",
    "/home/ada/ledger.rss",
  ];
  const others = [
    "https://ledger.example/feeding-the-town",
    "https://ledger.example/a.html",
    "/home/ada/feeds/a.html",
    "-",
  ];
  expect(feeds.map(isNamedFeed)).toEqual(feeds.map(() => true));
  expect(others.map(isNamedFeed)).toEqual(others.map(() => false));
});
