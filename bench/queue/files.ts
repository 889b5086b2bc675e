import { appendFileSync, copyFileSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";

const samples = resolve(import.meta.dirname, "../../samples");

/** Each sample several times, with a comment behind it that makes it another document with the same text. */
export function makeFiles(copies: number): {
  readonly folder: string;
  readonly paths: readonly string[];
} {
  const folder = mkdtempSync(join(tmpdir(), "recount-bench-queue-"));
  const sources = readdirSync(samples, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)source\.(?:pdf|html)$/.test(name))
    .sort();
  const paths: string[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const [index, source] of sources.entries()) {
      const kind = extname(source);
      const path = join(folder, `${copy}-${index}${kind}`);
      copyFileSync(join(samples, source), path);
      appendFileSync(path, kind === ".pdf" ? `\n% ${copy}\n` : `\n<!-- ${copy} -->\n`);
      paths.push(path);
    }
  }
  return { folder, paths };
}
