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

const { files, pages } = await choose(globSync(pattern).sort());
const contenders = listContenders();
const times = new Map(contenders.map((contender) => [contender, emptyPasses()]));
for (const contender of contenders) await timeAll(contender);
for (let round = 0; round < rounds; round += 1) {
  // One after the other within a round, so that what else the machine does falls on all alike.
  for (const contender of contenders) times.get(contender)?.push(await timeAll(contender));
}
await report();
console.log("");
await import("../parse-news/main.ts");
process.exit();

/** Files whose every page has a text of its own: recognition of scans is another matter, and takes seconds a page. */
async function choose(
  paths: readonly string[],
): Promise<{ files: readonly File[]; pages: number }> {
  const chosen: File[] = [];
  let count = 0;
  for (const path of paths) {
    const bytes = readFileSync(path);
    const named = { source: path, location: path, sha256: sha256Of(bytes), size: bytes.length };
    const document = await parse(named, bytes, { ocrPageLimit: 0 });
    if (document.outcome !== undefined) continue;
    if (document.notices.some(({ code }) => code === "page-not-recognised")) continue;
    chosen.push({ path, bytes });
    count += document.pages.length;
  }
  return { files: chosen, pages: count };
}

async function timeAll({ read }: Contender): Promise<Pass> {
  const start = performance.now();
  const before = process.cpuUsage();
  for (const file of files) await read(file);
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function emptyPasses(): Pass[] {
  return [];
}

async function report(): Promise<void> {
  const reference = contenders.find(({ name }) => name.startsWith("pdf-parse")) ?? failed();
  const unit = medians(reference);
  console.log(
    `${files.length} files, ${pages} pages with a text layer, ${rounds} rounds, medians;`,
  );
  console.log("ratios are to pdf-parse getText; a process of its own is not in the CPU time.\n");
  console.log("| | ms | ratio | CPU ms | ratio | pages/s | words that pdf-parse reads too |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const contender of contenders) {
    const { ms, cpuMs } = medians(contender);
    const common = await wordsInCommon(files, contender, reference);
    const cells = [
      ...[ms.toFixed(0), (ms / unit.ms).toFixed(2)],
      ...[cpuMs.toFixed(0), (cpuMs / unit.cpuMs).toFixed(2)],
      ...[((pages * 1000) / ms).toFixed(0), `${(100 * common).toFixed(2)} %`],
    ];
    console.log(`| ${contender.name} | ${cells.join(" | ")} |`);
  }
}

function medians(contender: Contender): Pass {
  const passes = times.get(contender) ?? [];
  return {
    ms: median(passes.map(({ ms }) => ms)),
    cpuMs: median(passes.map(({ cpuMs }) => cpuMs)),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function failed(): never {
  throw new Error("pdf-parse is not among the contenders");
}
