import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as cheerio from "cheerio";
import { readSystemPages } from "../../ingest/html/systems.ts";
import type { Page } from "./corpus.ts";

/** What is the article in our own sample pages, as their markup says it: the elements of its body, in order. */
const marked: readonly (readonly [sample: string, day: string | undefined, body: string])[] = [
  [
    "mesa-lantern/2018-08-17-children-in-federal-care",
    "2018-08-17",
    ".dek,.story-body > p:not(.tagline),.story-body > h2",
  ],
  [
    "harbor-ledger/2018-08-31-nearly-500-children-in-custody",
    "2018-08-31",
    ".summary,.text > p,.text > h3",
  ],
  [
    "saltbush-courier/2018-09-10-fewer-children-in-shelters",
    undefined,
    ".post-body > p,.post-body > .correction",
  ],
  [
    "northgate-wire/2018-10-16-67-more-children-discharged",
    "2018-10-16",
    "article > header > .standfirst,article > p",
  ],
];

/** Pages of our own in the manner of news systems. */
export function readInventedPages(): readonly Page[] {
  return readSystemPages().map(({ name, html, url, day, body }) => ({
    ...{ name, site: name, url, bytes: Buffer.from(html), body: body.join("\n\n") },
    ...{ isHeldOut: false, ...(day === undefined ? {} : { day }) },
  }));
}

/** The sample pages of the project, which are there when nothing else is. */
export function readOwnPages(): readonly Page[] {
  return marked.map(([name, day, selector]) => {
    const bytes = readFileSync(join(import.meta.dirname, "../../../samples", name, "source.html"));
    const $ = cheerio.load(bytes.toString("utf8"));
    const paragraphs = $(selector)
      .toArray()
      .map((element) => $(element).text());
    const site = name.split("/")[0] ?? name;
    const url = $("link[rel='canonical']").attr("href") ?? `https://${site}.example/`;
    const known = day === undefined ? {} : { day };
    return { name, site, url, bytes, body: paragraphs.join("\n\n"), isHeldOut: false, ...known };
  });
}
