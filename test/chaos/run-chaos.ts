import { setTimeout as sleep } from "node:timers/promises";
import { readTopic } from "@recount/core";
import { discover, fetchInput, parse } from "@recount/ingest";
import { recordInputs, standing } from "@recount/store";
import { type Ingest, runPipeline } from "@recount/workers";
import { openBadServer } from "./bad-server.ts";
import { chance } from "./chance.ts";
import { disturb, shuffle, type Tally } from "./disturb.ts";
import { type House, openHouse } from "./house.ts";
import { type Outcomes, readOutcomes, stillOpen } from "./ledger-outcomes.ts";
import { makePages, topicFile } from "./pages.ts";
import { published } from "./published.ts";

export interface ChaosPlan {
  readonly documents: number;
  readonly workers: number;
  /** How often each bad thing happens; before each, a portion of the documents comes in. */
  readonly tally: Tally;
  readonly awayMs: number;
  readonly quick: boolean;
  readonly seed: number;
  readonly diskMegabytes: number;
  readonly patienceMs: number;
  readonly onProgress?: (words: string) => void;
}

export interface Run {
  readonly outcomes: Outcomes;
  readonly files: Readonly<Record<string, string>>;
  readonly seconds: number;
}

export interface ChaosReport {
  readonly calm: Run;
  readonly rough: Run;
  /** How the server answered in the rough run. */
  readonly answers: Readonly<Record<string, number>>;
  /** What workers said of the disturbances. */
  readonly noticed: Readonly<Record<string, number>>;
  readonly clocksMs: readonly number[];
  readonly smallDisk: boolean;
}

const minuteMs = 60_000;
/** Workers whose clocks are right, behind and ahead. */
const clocksMs = [0, -7 * minuteMs, 11 * minuteMs];

const fetchOptions = { allowPrivate: true };
const ingest: Ingest = {
  discover: (source) => discover(source, { fetch: fetchOptions }),
  fetchInput: (input, fetchedAt) => fetchInput(input, { ...fetchOptions, fetchedAt }),
  parse: (capture, bytes) => parse(capture, bytes),
};

/** Reads the same pages twice: in one undisturbed process, and by workers with everything going wrong that may. */
export async function runChaos(plan: ChaosPlan): Promise<ChaosReport> {
  const pages = makePages(plan.documents);
  const server = await openBadServer(pages, plan.seed);
  const places = pages.map(({ path }) => `${server.origin}${path}`);
  try {
    const calm = await inHouse(plan, (house) => readCalmly(house, places));
    plan.onProgress?.(`undisturbed: ${calm.seconds} s`);
    for (const kind of Object.keys(server.answers)) delete server.answers[kind];
    server.turnBad();
    return await inHouse(plan, async (house) => {
      const rough = await readRoughly(house, places, plan);
      const noticed = {
        "no space": house.count(/ENOSPC/g),
        "server away": house.count(/ECONNREFUSED|ENOENT|Connection terminated|57P0|ECONNRESET/g),
        "tried again": house.count(/failed, and is tried again/g),
      };
      const answers = { ...server.answers };
      return { calm, rough, noticed, answers, clocksMs, smallDisk: house.small };
    });
  } finally {
    server.close();
  }
}

async function inHouse<T>(plan: ChaosPlan, work: (house: House) => Promise<T>): Promise<T> {
  const house = await openHouse(plan);
  try {
    return await work(house);
  } finally {
    await house.close();
  }
}

async function readCalmly(house: House, places: readonly string[]): Promise<Run> {
  const began = performance.now();
  const { databaseUrl } = house.environment;
  await runPipeline({
    ...{ sources: places, topics: [readTopic(topicFile, "ferry-claims.yaml")], ingest },
    ...{ environment: { databaseUrl }, dataDir: house.dataDir, outDir: house.outDir },
  });
  return look(house, began);
}

async function readRoughly(house: House, places: readonly string[], plan: ChaosPlan): Promise<Run> {
  const random = chance(plan.seed);
  for (let n = 0; n < plan.workers; n++) house.startWorker(clocksMs[n % clocksMs.length]);
  while (house.count(/"works"/g) < plan.workers) await sleep(50);
  const began = performance.now();
  const kinds = shuffle(plan.tally, random);
  const size = Math.ceil(places.length / (kinds.length + 1));
  for (const [n, kind] of kinds.entries()) {
    const add = () => addPlaces(house, places.slice(n * size, (n + 1) * size));
    // On a full disk the portion meets it; of anything else it is half done.
    if (kind === "full")
      await Promise.all([disturb[kind](house, { ...plan, random, clocksMs }), add()]);
    else {
      await add();
      const left = await untilLeft(house, size * (0.3 + random() * 0.6), plan);
      plan.onProgress?.(`${left} open, ${kind}`);
      await disturb[kind](house, { ...plan, random, clocksMs });
    }
  }
  await addPlaces(house, places.slice(kinds.length * size));
  await untilLeft(house, 0, plan);
  const run = await look(house, began);
  const exits = await house.stopWorkers();
  if (exits.some((status) => status !== 0)) throw new Error(`a worker ended with ${exits.join()}`);
  return run;
}

async function addPlaces(house: House, places: readonly string[]): Promise<void> {
  const inputs = places.map((url) => ({ source: url, location: url }));
  const mark = { runId: standing, now: new Date().toISOString() };
  const add = () => house.ask((db) => recordInputs(db, inputs, mark));
  while ((await add()) === undefined) await sleep(100);
}

/** Waits until no more than so many are open, and for none until all is published too. */
async function untilLeft(
  house: House,
  most: number,
  { patienceMs, onProgress }: ChaosPlan,
): Promise<number> {
  const began = performance.now();
  for (;;) {
    const left = await house.ask(stillOpen);
    if (left !== undefined && left.open <= most && (most > 0 || left.unpublished === 0)) {
      return left.open;
    }
    if (performance.now() - began > patienceMs) {
      throw new Error(`not settled after ${patienceMs / 1000} s: ${JSON.stringify(left)}`);
    }
    if (most === 0) onProgress?.(`${left?.open ?? "?"} open, and no more disturbances`);
    await sleep(most === 0 ? 500 : 100);
  }
}

async function look(house: House, began: number): Promise<Run> {
  const seconds = Math.round((performance.now() - began) / 1000);
  const outcomes = await house.ask(readOutcomes);
  if (outcomes === undefined) throw new Error("the ledger's server is gone");
  return { outcomes, files: published(house.outDir), seconds };
}
