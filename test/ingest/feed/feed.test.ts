import { describe, expect, it } from "vitest";
import { blocksOf, page, paragraphs, prose, readPage } from "../html/read.ts";

const body = `${paragraphs(...prose.slice(0, 2))}<h2>What is next</h2>${paragraphs(prose[2] ?? "")}`;
const head = `<link rel="canonical" href="https://ledger.example/armory"><meta name="author" content="Ada Roe"><meta property="article:published_time" content="2018-08-31T23:30:00-05:00">`;
const asPage = page(`<article><h1>The armory opens for families</h1>${body}</article>`, head);

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Ledger</title><link>https://ledger.example/</link>${items}</channel></rss>`;
const item = `<item><title>The armory opens for families</title><link>https://ledger.example/armory</link><dc:creator>Ada Roe</dc:creator><pubDate>Fri, 31 Aug 2018 23:30:00 -0500</pubDate><description>Six words.</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ledger</title><entry><title>The armory opens for families</title><link rel="self" href="https://ledger.example/feed/1"/><link href="https://ledger.example/armory"/><author><name>Ada Roe</name><uri>https://ledger.example/ada</uri></author><published>2018-08-31T23:30:00-05:00</published><updated>2018-09-02T08:00:00-05:00</updated><content type="html">${body.replaceAll("<", "&lt;")}</content></entry></feed>`;

describe("a feed of one entry", () => {
  it.each([
    ["RSS", rss(item)],
    ["Atom", atom],
  ])("in %s gives the document that its page gives", async (_name, xml) => {
    const [feed, same] = [await readPage(xml), await readPage(asPage)];
    expect(blocksOf(feed)).toEqual(blocksOf(same));
    const { title, author, publishedAt, url, text } = same;
    expect(feed).toMatchObject({ title, author, publishedAt, url, text });
  });
});

it.each([
  ["a feed of two entries", rss(item + item), "feed"],
  ["a feed without entries", rss(""), "unsupported"],
  ["XML that is no feed", '<?xml version="1.0"?><note><to>Ada</to></note>', "unsupported"],
])("%s is recorded as an outcome", async (_name, xml, code) => {
  expect((await readPage(xml)).outcome?.code).toBe(code);
});
