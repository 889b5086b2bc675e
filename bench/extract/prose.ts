import { readdirSync, readFileSync } from "node:fs";

const samples = new URL("../../samples/", import.meta.url);
const news = /^(?:harbor-ledger|mesa-lantern|northgate-wire|saltbush-courier)$/;

/** Our own sample pages or filings, one behind another until they are `length` long. */
export function readProse(kind: "news" | "court", length: number): string {
  const texts = readdirSync(samples, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && news.test(entry.name) === (kind === "news"))
    .map(({ name }) => name)
    .flatMap((source) => {
      const folder = new URL(`${source}/`, samples);
      return readdirSync(folder).map((slug) =>
        readFileSync(new URL(`${slug}/expected.txt`, folder), "utf8"),
      );
    })
    .join("\n\n");
  return texts.repeat(Math.ceil(length / texts.length)).slice(0, length);
}
