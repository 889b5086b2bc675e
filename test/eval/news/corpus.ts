import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { z } from "zod";

/** A page and what people found in it. */
export interface Page {
  readonly name: string;
  readonly site: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly body?: string;
  readonly day?: string;
  /** Held out by its site: scored, and never looked at while rules are written. */
  readonly isHeldOut: boolean;
}

const root = join(import.meta.dirname, "../../../../shared/data");

const articleSchema = z.object({
  file: z.string(),
  url: z.string(),
  publishing_date: z.string().nullable(),
  body: z.array(z.string()),
});
const datedSchema = z.object({ file: z.string(), url: z.string(), date: z.string() });

/** Pages with the paragraphs of their articles; none where the folder is not there. */
export function readArticles(): readonly Page[] {
  return linesOf("news-html").map((line) => {
    const { file, url, publishing_date: date, body } = articleSchema.parse(line);
    const day = date === null ? {} : { day: date.slice(0, 10) };
    return { ...pageOf("news-html", file, url), body: body.join("\n\n"), ...day };
  });
}

/** Pages with the day on which they were published. */
export function readDated(): readonly Page[] {
  return linesOf("news-dates").map((line) => {
    const { file, url, date } = datedSchema.parse(line);
    return { ...pageOf("news-dates", file, url), day: date };
  });
}

function linesOf(folder: string): readonly unknown[] {
  const gold = join(root, folder, "gold.jsonl");
  if (!existsSync(gold)) return [];
  const lines = readFileSync(gold, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line): unknown => JSON.parse(line));
}

function pageOf(folder: string, file: string, url: string) {
  const site = new URL(url).hostname.replace(/^www\./, "");
  const name = file.replace(/\.html?\.gz$/, "");
  const bytes = gunzipSync(readFileSync(join(root, folder, file)));
  return { name, site, url, bytes, isHeldOut: isHeldOut(site) };
}

/** A third of the sites, by a hash of their names: fixed, and chosen by nobody. */
export function isHeldOut(site: string): boolean {
  return createHash("sha256").update(site).digest().readUInt32BE(0) % 3 === 0;
}
