import { existsSync, globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, sha256Of } from "@recount/ingest";
import { type Contender, type File, listContenders } from "./contenders.ts";
import { wordsInCommon } from "./words-in-common.ts";

/** What a pass over all files took: on the clock, and of this process's processors, which a busy machine does not change. */
interface Pass {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Side by side, in one run and warm: how long each takes for the same files, and whether it reads the same words. */
const rounds = 7;
const root = resolve(import.meta.dirname, "../..");
const real = join(root, "../shared/data/pdf");
const pattern = existsSync(real) ? join(real, "*.pdf") : join(root, "samples/*/*/source.pdf");

const files = await choose(globSync(pattern).sort());
const contenders = listContenders();
const times = new Map(contenders.map((contender) => [contender, files.map(emptyPasses)]));
for (const contender of contenders) await timeAll(contender);
for (let round = 0; round < rounds; round += 1) {
  // One after the other within a round, so that what else the machine does falls on all alike.
  for (const contender of contenders) await timeAll(contender, times.get(contender));
}
await report();
console.log("");
await import("../parse-news/main.ts");
process.exit();

interface Chosen extends File {
  readonly pageCount: number;
  /** Looking for tables is work that no other reader does; files that hold some are told apart. */
  readonly hasTables: boolean;
}

/** Files whose every page has a text of its own: recognition of scans is another matter, and takes seconds a page. */
async function choose(paths: readonly string[]): Promise<readonly Chosen[]> {
  const chosen: Chosen[] = [];
  for (const path of paths) {
    const bytes = readFileSync(path);
    const named = { source: path, location: path, sha256: sha256Of(bytes), size: bytes.length };
    const { outcome, notices, pages, blocks } = await parse(named, bytes, { ocrPageLimit: 0 });
    if (outcome !== undefined) continue;
    if (notices.some(({ code }) => code === "page-not-recognised")) continue;
    const hasTables = blocks.some(({ kind }) => kind === "table");
    chosen.push({ path, bytes, pageCount: pages.length, hasTables });
  }
  return chosen;
}

async function timeAll({ read }: Contender, passes: readonly Pass[][] = []): Promise<void> {
  for (const [index, file] of files.entries()) {
    const start = performance.now();
    const before = process.cpuUsage();
    await read(file);
    const { user, system } = process.cpuUsage(before);
    passes[index]?.push({ ms: performance.now() - start, cpuMs: (user + system) / 1000 });
  }
}

function emptyPasses(): Pass[] {
  return [];
}

async function report(): Promise<void> {
  const reference = contenders.find(({ name }) => name.startsWith("pdf-parse")) ?? failed();
  console.log(`${rounds} rounds, sums of each file's median; ratios are to pdf-parse getText;`);
  console.log("a process of its own is not in the CPU time. Recognition of scans is left out.");
  for (const [name, group] of Object.entries(groups())) {
    const pages = group.reduce((sum, { pageCount }) => sum + pageCount, 0);
    console.log(`\n${name}: ${group.length} files, ${pages} pages with a text layer\n`);
    console.log(
      "| | ms | ratio | CPU ms | ratio | pages/s |\n| --- | --- | --- | --- | --- | --- |",
    );
    const unit = sumOf(reference, group);
    for (const contender of contenders) {
      const { ms, cpuMs } = sumOf(contender, group);
      const ratios = [ms.toFixed(0), (ms / unit.ms).toFixed(2), cpuMs.toFixed(0)];
      const cells = [...ratios, (cpuMs / unit.cpuMs).toFixed(2), ((pages * 1000) / ms).toFixed(0)];
      console.log(`| ${contender.name} | ${cells.join(" | ")} |`);
    }
  }
  console.log("\n| | words that pdf-parse reads too |\n| --- | --- |");
  for (const contender of contenders) {
    const common = await wordsInCommon(files, contender, reference);
    console.log(`| ${contender.name} | ${(100 * common).toFixed(2)} % |`);
  }
}

function groups(): Readonly<Record<string, readonly Chosen[]>> {
  return {
    all: files,
    "without tables": files.filter(({ hasTables }) => !hasTables),
    "with tables": files.filter(({ hasTables }) => hasTables),
  };
}

/** What a contender takes for some files. */
function sumOf(contender: Contender, group: readonly Chosen[]): Pass {
  let [ms, cpuMs] = [0, 0];
  for (const [index, passes] of (times.get(contender) ?? []).entries()) {
    const file = files[index];
    if (file === undefined || !group.includes(file)) continue;
    ms += median(passes.map((pass) => pass.ms));
    cpuMs += median(passes.map((pass) => pass.cpuMs));
  }
  return { ms, cpuMs };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function failed(): never {
  throw new Error("pdf-parse is not among the contenders");
}
