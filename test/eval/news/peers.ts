import { Readability } from "@mozilla/readability";
import * as cheerio from "cheerio";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";

const blocks =
  "address,article,blockquote,dd,div,dl,dt,figcaption,figure,h1,h2,h3,h4,h5,h6,li,ol,p,pre,section,table,td,th,tr,ul,br";

/** A body as a peer on linkedom reads it, with a line break wherever a block ends; nothing is fetched. */
export const peers: Readonly<Record<string, (html: string, url: string) => Promise<string>>> = {
  Readability: async (html) =>
    linesOf(new Readability(parseHTML(html).document).parse()?.content ?? ""),
  defuddle: async (html, url) => {
    const { document } = parseHTML(html);
    return linesOf((await Defuddle(document, url, { useAsync: false })).content);
  },
};

function linesOf(content: string): string {
  const $ = cheerio.load(content);
  $(blocks).before("\n").after("\n");
  return $.root().text();
}

/** The day of publication as the first JSON-LD that has one states it. */
export function jsonLdDay(html: string): string | undefined {
  const $ = cheerio.load(html);
  for (const script of $("script[type='application/ld+json']").toArray()) {
    const day = dayIn(parsed($(script).text()), 0);
    if (day !== undefined) return day;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function dayIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== "object" || value === null || depth > 5) return undefined;
  const stated = Reflect.get(value, "datePublished");
  if (typeof stated === "string" && /^\d{4}-\d{2}-\d{2}/.test(stated)) return stated.slice(0, 10);
  for (const inner of Object.values(value)) {
    const day = dayIn(inner, depth + 1);
    if (day !== undefined) return day;
  }
  return undefined;
}
