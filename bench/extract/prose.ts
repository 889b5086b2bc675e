import { existsSync, globSync, readFileSync } from "node:fs";
import { z } from "zod";

/** Prose to read, from wherever it comes. */
export interface Kind {
  readonly name: string;
  readonly texts: () => readonly string[];
}

const samples = new URL("../../samples/", import.meta.url);
const ofNews = /^(?:birch-river-news|harbor-ledger|mesa-lantern|northgate-wire|saltbush-courier)\//;
/** Real pages, on a machine that has them. */
const gold = new URL("../../../shared/data/news-html/gold.jsonl", import.meta.url);
const page = z.object({ body: z.array(z.string()) });

/** Our own news and filings, and real news where there is some. */
export function kinds(): readonly Kind[] {
  const own: readonly Kind[] = [
    { name: "news of our own", texts: () => readSamples(true) },
    { name: "filings of our own", texts: () => readSamples(false) },
  ];
  return existsSync(gold) ? [{ name: "real news", texts: readGold }, ...own] : own;
}

/** Texts one behind another, again and again until they are `length` long. */
export function readProse({ texts }: Kind, length: number): string {
  const all = texts().join("\n\n");
  return all.repeat(Math.ceil(length / all.length)).slice(0, length);
}

function readSamples(news: boolean): readonly string[] {
  return globSync("*/*/expected.txt", { cwd: samples })
    .sort()
    .filter((path) => ofNews.test(path) === news)
    .map((path) => readFileSync(new URL(path, samples), "utf8"));
}

function readGold(): readonly string[] {
  return readFileSync(gold, "utf8")
    .trim()
    .split("\n")
    .map((line) => page.parse(JSON.parse(line)).body.join("\n\n"));
}
