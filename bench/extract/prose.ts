import { globSync, readFileSync } from "node:fs";

const samples = new URL("../../samples/", import.meta.url);
const news = /^(?:birch-river-news|harbor-ledger|mesa-lantern|northgate-wire|saltbush-courier)\//;

/** Our own sample pages or filings, one behind another until they are `length` long. */
export function readProse(kind: "news" | "court", length: number): string {
  const texts = globSync("*/*/expected.txt", { cwd: samples })
    .sort()
    .filter((path) => news.test(path) === (kind === "news"))
    .map((path) => readFileSync(new URL(path, samples), "utf8"))
    .join("\n\n");
  return texts.repeat(Math.ceil(length / texts.length)).slice(0, length);
}
