import { page, paragraphs, prose } from "../html/read.ts";

const body = `${paragraphs(...prose.slice(0, 2))}<h2>What is next</h2>${paragraphs(prose[2] ?? "")}`;
const head = `<link rel="canonical" href="https://ledger.example/armory"><meta name="author" content="Ada Roe"><meta property="article:published_time" content="2018-08-31T23:30:00-05:00">`;

/** The page that an entry of a feed is of. */
export const asPage = page(
  `<article><h1>The armory opens for families</h1>${body}</article>`,
  head,
);

/** An entry with its words in full, as RSS and Atom write it in their several ways. */
export const item = `<item><title>The armory opens for families</title><link>https://ledger.example/armory</link><dc:creator>Ada Roe</dc:creator><pubDate>Fri, 31 Aug 2018 23:30:00 -0500</pubDate><description>Six words.</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
const escapedItem = item
  .replace("<![CDATA[", "")
  .replace("]]>", "")
  .replace(body, body.replaceAll("<", "&lt;"));
const relativeItem = item.replace(">https://ledger.example/armory<", ">/armory<");
const zonedItem = item.replace("-0500", "CDT");
const entryWith = (content: string, link = "https://ledger.example/armory") =>
  `<entry><title>The armory opens for families</title><id>tag:ledger.example,2018:1</id><link rel="self" href="https://ledger.example/feed/1"/><link href="${link}"/><author><name>Ada Roe</name><uri>https://ledger.example/ada</uri></author><published>2018-08-31T23:30:00-05:00</published><updated>2018-09-02T08:00:00-05:00</updated>${content}</entry>`;
const html = `<content type="html">${body.replaceAll("<", "&lt;")}</content>`;
const xhtml = `<content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">${body.replaceAll(/<(\/?)(p|h2)>/g, "<$1x:$2>")}</x:div></content>`;

export const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Ledger</title><link>https://ledger.example/</link><language>en</language><lastBuildDate>Sat, 01 Sep 2018 00:00:00 GMT</lastBuildDate>${items}</channel></rss>`;
export const atom = (entries: string, attributes = "") =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"${attributes}><title>The Ledger</title>${entries}</feed>`;

export const feedsOfOne: readonly (readonly [name: string, xml: string])[] = [
  ["RSS with its words in a section of characters", rss(item)],
  ["RSS with its words escaped", rss(escapedItem)],
  ["RSS with a relative address", rss(relativeItem)],
  ["RSS with the name of a zone", rss(zonedItem)],
  ["Atom with its words escaped", atom(entryWith(html))],
  ["Atom with its words as elements", atom(entryWith(xhtml))],
  [
    "Atom with a base of its own",
    atom(entryWith(html, "armory"), ' xml:base="https://ledger.example/"'),
  ],
];

/** An entry that gives a summary and the address of its page. */
export const teaser =
  "<item><title>The mill by the river</title><link>https://ledger.example/mill</link><guid isPermaLink='false'>77</guid><description>A buyer has looked at it. […]</description></item>";
/** A long description that breaks off. */
export const brokenOff = `<item><title>What a cot costs</title><link>https://ledger.example/cot</link><description>${"The clerk counted them again and found no more of them than before. ".repeat(20)} Continue reading at The Ledger →</description></item>`;
