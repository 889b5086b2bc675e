import { rmSync } from "node:fs";
import { openHouse } from "../../test/chaos/house.ts";
import { startRedis } from "../../test/provide-redis.ts";
import { makeFiles } from "./files.ts";
import { measureMemory } from "./memory.ts";
import { plainLoop } from "./plain-loop.ts";
import { rawJobs } from "./raw-jobs.ts";
import { throughWorkers } from "./through-workers.ts";

const [copies = "12"] = process.argv.slice(2);

/** Two workers on two cores against what one core does alone, on the same documents. */
const bar = 0.7;

const redis = await startRedis({});
const raw = await rawJobs(redis.url, 20_000);
console.log(`BullMQ alone: ${raw.toFixed(0)} no-op jobs/s`);
const memory = await measureMemory(redis.url, 100_000);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
console.log(
  `Redis holds 100,000 waiting documents in ${megabytes(memory.bytes)} MB: ${memory.each.toFixed(0)} bytes each, ${megabytes(memory.each * 1e6)} MB for a million`,
);
await redis.stop();

const files = makeFiles(Number(copies));
try {
  // One after the other and once more, so that a busy moment of the machine falls on both.
  const loops: number[] = [];
  const queued: number[] = [];
  for (let round = 0; round < 2; round++) {
    loops.push(await plainLoop(files.paths));
    const house = await openHouse({ diskMegabytes: 1024, quick: false });
    try {
      queued.push(await throughWorkers(house, files.paths, 2));
    } finally {
      await house.close();
    }
  }
  const [loop, workers] = [Math.max(...loops), Math.max(...queued)];
  const show = (all: readonly number[]) => all.map((one) => one.toFixed(1)).join(" and ");
  console.log(`${files.paths.length} documents in a plain loop: ${show(loops)} documents/s`);
  console.log(`through all stages, two workers: ${show(queued)} documents/s`);
  const ratio = workers / (2 * loop);
  console.log(`of twice the plain loop: ${ratio.toFixed(2)} (bar ${bar})`);
  if (ratio < bar) process.exitCode = 1;
} finally {
  rmSync(files.folder, { recursive: true, force: true });
}
