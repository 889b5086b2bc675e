import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type FilledLedger, fillLedger, type Mix } from "./fill.ts";

/**
 * What it costs to publish after one new document, in a small and in a large ledger side by side. What is
 * published covers the same days in both; where each document gives a value, a snapshot names a hundred times as many
 * sources. A word picks the mixes whose names hold it.
 */
const sizes = [1000, 100_000] as const;
const rounds = 7;
const mixes: Readonly<Record<string, Mix>> = {
  "of other topics, but for 200": { concerns: false, stating: () => 200 },
  "of the topic, 200 with a value": { concerns: true, stating: () => 200 },
  "of the topic, each with a value": { concerns: true, stating: (documents) => documents },
};

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

interface Cost {
  readonly ms: number;
  readonly megabytes: number;
}

/** The middle of the times, and what the heap held at most beyond what it held before. */
async function measure(ledgers: readonly FilledLedger[]): Promise<readonly Cost[]> {
  const times = ledgers.map((): number[] => []);
  const peaks = ledgers.map(() => 0);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, one] of ledgers.entries()) {
      collect();
      const before = process.memoryUsage().heapUsed;
      const look = setInterval(() => {
        const more = process.memoryUsage().heapUsed - before;
        peaks[at] = Math.max(peaks[at] ?? 0, more);
      }, 1);
      const ms = await one.publishOneMore();
      clearInterval(look);
      // The first warms up.
      if (round > 0) times[at]?.push(ms);
    }
  }
  return ledgers.map((_, at) => ({
    ms: times[at]?.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0,
    megabytes: (peaks[at] ?? 0) / 1e6,
  }));
}

const [only = ""] = process.argv.slice(2);
for (const [name, mix] of Object.entries(mixes)) {
  if (!name.includes(only)) continue;
  const root = mkdtempSync(join(tmpdir(), "recount-bench-"));
  const ledgers: FilledLedger[] = [];
  for (const documents of sizes) {
    ledgers.push(await fillLedger(join(root, String(documents)), documents, mix));
  }
  const costs = await measure(ledgers);
  console.log(`documents ${name}`);
  for (const [at, documents] of sizes.entries()) {
    const { ms = 0, megabytes = 0 } = costs[at] ?? {};
    console.log(
      `  ${documents.toLocaleString("en-US").padStart(8)} in the ledger   ${ms.toFixed(0).padStart(6)} ms   ${megabytes.toFixed(0).padStart(5)} MB of heap at most`,
    );
  }
  const [small, large] = costs.map(({ ms }) => ms);
  console.log(
    `  a hundred times the documents: ${((large ?? 0) / (small ?? 1)).toFixed(2)} times the time`,
  );
  for (const { ledger } of ledgers) await ledger.close();
  rmSync(root, { recursive: true });
}
