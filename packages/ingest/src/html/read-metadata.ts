import type { Document } from "@recount/core";
import type { CheerioAPI } from "cheerio";
import { z } from "zod";

type Metadata = Partial<
  Pick<Document, "title" | "author" | "publisher" | "publishedAt" | "url">
> & {
  readonly language?: string;
};

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const articleSchema = z.object({
  "@type": z.union([z.string(), z.array(z.string())]),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: z
    .union([named, z.array(named).transform((names) => names.join(", "))])
    .optional()
    .catch(undefined),
  publisher: named.optional().catch(undefined),
});
const day = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** What a page says of itself: JSON-LD first, then meta tags, then the first time element. */
export function readMetadata($: CheerioAPI): Metadata {
  const article = readJsonLd($);
  const meta = (...names: readonly string[]) =>
    names
      .map((name) => $(`meta[property="${name}"],meta[name="${name}"]`).attr("content")?.trim())
      .find(Boolean);
  const found = {
    title:
      article?.headline ??
      meta("og:title") ??
      ($("h1").first().text().trim() || $("title").text().trim() || undefined),
    author: article?.author ?? meta("author", "article:author"),
    publisher: article?.publisher ?? meta("og:site_name"),
    url: address($('link[rel="canonical"]').attr("href") ?? meta("og:url")),
    language: $("html").attr("lang")?.trim() || undefined,
    publishedAt: firstDate([
      article?.datePublished,
      meta(
        "article:published_time",
        "datePublished",
        "date",
        "pubdate",
        "dc.date",
        "DC.date.issued",
      ),
      $('[itemprop="datePublished"]').attr("content") ??
        $('[itemprop="datePublished"]').attr("datetime"),
      $("time[datetime]").first().attr("datetime"),
    ]),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function firstDate(candidates: readonly (string | undefined)[]): string | undefined {
  return candidates
    .map((text) => text?.trim().replace(" ", "T"))
    .find((text) => text !== undefined && day.test(text));
}

function address(href: string | undefined): string | undefined {
  return href !== undefined && /^https?:\/\//i.test(href) ? href : undefined;
}

/** The first article in the page's JSON-LD; broken JSON is passed over, as search engines do. */
function readJsonLd($: CheerioAPI): z.output<typeof articleSchema> | undefined {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    const found = flatten(parseJson($(script).text())).find(({ "@type": type }) =>
      [type].flat().some((one) => /Article|Posting|Report/.test(one)),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const graphSchema = z.object({ "@graph": z.array(z.unknown()) });

function flatten(value: unknown): readonly z.output<typeof articleSchema>[] {
  const graph = graphSchema.safeParse(value);
  const items = graph.success ? graph.data["@graph"] : Array.isArray(value) ? value : [value];
  return items.flatMap((item) => articleSchema.safeParse(item).data ?? []);
}
