import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, sha256Of } from "@recount/ingest";
import { printFiling } from "./print-filing.ts";

/** The most memory that one process takes to parse a long filing, its own start included. `--parse FILE` is that process. */
const [mode, file = ""] = process.argv.slice(2);
const pageCount = 1_000;
const limitMb = 512;

if (mode === "--parse") await parseAlone(file);
else await compare();

async function compare(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "recount-bench-"));
  console.log(`a filing of ${pageCount} pages; bar: ${limitMb} MB\n`);
  console.log("| words a page | words read | peak MB | seconds |\n| --- | --- | --- | --- |");
  try {
    for (const wordsPerPage of [220, 450]) {
      const path = join(folder, `${wordsPerPage}.pdf`);
      writeFileSync(path, await printFiling({ pageCount, wordsPerPage }));
      console.log(`| ${wordsPerPage} | ${inOwnProcess(path)} |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inOwnProcess(path: string): string {
  const script = process.argv[1] ?? "";
  const call = [script, "bench", "parse-memory", "--parse", path];
  const { stdout, stderr, status } = spawnSync(process.execPath, call, { encoding: "utf8" });
  if (status !== 0) throw new Error(`the process that parses failed: ${stderr}`);
  return stdout.trim();
}

async function parseAlone(path: string): Promise<void> {
  const bytes = readFileSync(path);
  const start = performance.now();
  const named = { source: path, location: path, sha256: sha256Of(bytes), size: bytes.length };
  const { words = [], pages, outcome } = await parse(named, bytes);
  if (outcome !== undefined) throw new Error(outcome.message);
  if (pages.length !== pageCount) throw new Error(`${pages.length} pages were read`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${words.length} | ${peak} | ${seconds}`);
  process.exit();
}
