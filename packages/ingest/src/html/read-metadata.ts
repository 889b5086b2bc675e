import type { Document } from "@recount/core";
import type { CheerioAPI } from "cheerio/slim";
import * as cheerio from "cheerio/slim";
import { readJsonLd, type Statement } from "./json-ld.ts";
import { clean } from "./markup.ts";
import { publishedAt } from "./published-at.ts";

export type Metadata = Partial<
  Pick<Document, "title" | "author" | "publisher" | "publishedAt" | "url" | "language">
>;

const longest = 500;

/** What a page says of itself: JSON-LD first, then meta elements, then what it shows. */
export function readMetadata($: CheerioAPI, fetched: string | undefined): Metadata {
  const statement = readJsonLd($);
  const url = addressOf($, fetched);
  const found = {
    title: titleOf($, statement),
    author: authorOf($, statement),
    publisher: line(statement.publisher ?? meta($, "og:site_name", "application-name")),
    url,
    language: $("html").attr("lang") ?? $("html").attr("xml:lang") ?? meta($, "content-language"),
    publishedAt: publishedAt($, statement, url ?? meta($, "og:url") ?? ""),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function meta($: CheerioAPI, ...names: readonly string[]): string | undefined {
  const quoted = names.map((name) =>
    $(`meta[property="${name}" i],meta[name="${name}" i],meta[http-equiv="${name}" i]`).attr(
      "content",
    ),
  );
  return quoted.find((content) => content !== undefined && content.trim() !== "");
}

function titleOf($: CheerioAPI, { headline }: Statement): string | undefined {
  const heading = $("article h1,main h1,h1").first().text();
  return (
    line(headline) ??
    line(meta($, "og:title", "twitter:title")) ??
    line(heading) ??
    line($("title").first().text())
  );
}

/** Names only: some pages give the address of a profile instead. */
function authorOf($: CheerioAPI, { author }: Statement): string | undefined {
  const shown = () => $("[rel='author'],[itemprop='author']").first().text();
  const candidates = author?.length
    ? author
    : [meta($, "author", "parsely-author", "article:author") ?? shown()];
  const names = candidates
    .map((name) => line(name.replace(/^\s*by\s+/i, "")))
    .filter((name) => name !== undefined && !/^(?:https?:)?\/\//i.test(name));
  return names.length === 0 ? undefined : [...new Set(names)].join(", ");
}

/** The page's own canonical address, unless it points to another site than it came from. */
function addressOf($: CheerioAPI, fetched: string | undefined): string | undefined {
  const href = $("link[rel='canonical' i]").attr("href") ?? meta($, "og:url");
  if (href === undefined || !URL.canParse(href.trim(), fetched)) return fetched;
  const url = new URL(href.trim(), fetched);
  if (url.protocol !== "http:" && url.protocol !== "https:") return fetched;
  return fetched === undefined || new URL(fetched).host === url.host ? url.href : fetched;
}

function line(text: string | undefined): string | undefined {
  const words = clean(unescaped(text ?? ""))
    .replace(/\n+/g, " ")
    .toWellFormed();
  return words === "" ? undefined : words.slice(0, longest).toWellFormed();
}

/** Metadata is often escaped once more than its page needs. */
function unescaped(text: string): string {
  const bounded = text.slice(0, longest * 4);
  return /&#?\w{2,8};/.test(bounded) ? cheerio.load(bounded, {}, false).text() : bounded;
}
