import { spawnSync } from "node:child_process";
import { engines } from "./engines.ts";
import { readPages } from "./pages.ts";

/** `--memory ENGINE` reads every page once in a process of its own and prints the most memory that it held. */
const [mode, only = ""] = process.argv.slice(2);
const { what, pages } = readPages();
const rounds = 3;

if (mode === "--memory") {
  for (const html of pages) await engines[only]?.(html);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
} else {
  await compare();
}

/** Engines take turns page by page, so that a busy machine slows them alike; the first round only warms up. */
async function compare(): Promise<void> {
  const spent = new Map(Object.keys(engines).map((name) => [name, 0]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const html of pages) {
      for (const [name, run] of Object.entries(engines)) {
        const start = performance.now();
        await run(html);
        if (round > 0) spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
      }
    }
  }
  console.log(`${pages.length} ${what}, ${rounds} rounds after one to warm up\n`);
  console.log("engine                  pages/s   ms/page   peak MB in its own process");
  for (const [name, ms] of spent) {
    const each = ms / (rounds * pages.length);
    const columns = [(1000 / each).toFixed(1).padStart(9), each.toFixed(2).padStart(9)];
    console.log(`${name.padEnd(22)} ${columns.join(" ")} ${peakOf(name).padStart(12)}`);
  }
  const [ours = 0, ...others] = spent.values();
  const ratios = others.map((ms) => (ours / ms).toFixed(2)).join(" and ");
  console.log(`\nthe whole of ours takes ${ratios} of the time of the peers' bodies`);
}

function peakOf(name: string): string {
  const script = process.argv[1] ?? "";
  const { stdout } = spawnSync(
    process.execPath,
    [script, "bench", "parse-news", "--memory", name],
    {
      encoding: "utf8",
    },
  );
  return stdout.trim();
}
