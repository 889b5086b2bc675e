import { describeMisses } from "./describe-misses.ts";
import { raiseFloors, readFloors, underFloors, writeFloors } from "./floors.ts";
import { type GoldItem, readGold } from "./gold.ts";
import { type Judged, judgeItem } from "./judge-item.ts";
import { compareRuns, readLastRun, recordRun, writeLastRun } from "./last-run.ts";
import { printGroups, printOverall } from "./print-scores.ts";
import { readSeed } from "./seed.ts";

const usage = `Usage: pnpm eval figures [--misses [PHENOMENON]] [--update] [--raise]
  --misses   what is wrong in the development items, with their text
  --update   take this run over as the one that later runs are compared with
  --raise    lift the floors to a whole point under today's scores (they never sink)`;

async function judgeAll(items: readonly GoldItem[]): Promise<readonly Judged[]> {
  return Promise.all(items.map(judgeItem));
}

function printMisses(dev: readonly Judged[], phenomenon: string | undefined): number {
  const chosen = dev.filter(
    ({ item }) => phenomenon === undefined || item.phenomenon === phenomenon,
  );
  if (chosen.length === 0) {
    const known = new Set(dev.map(({ item }) => item.phenomenon));
    console.error(`There is no gold for "${phenomenon}"; there is for ${[...known].join(", ")}`);
    return 2;
  }
  const misses = chosen.map(describeMisses).filter((text) => text !== "");
  console.log(misses.join("\n\n"));
  console.log(`\n${misses.length} of ${chosen.length} items have a miss`);
  return 0;
}

function printChanges(dev: readonly Judged[]): void {
  const changes = compareRuns(readLastRun(), recordRun(dev));
  console.log(`\nAgainst the last committed run: ${changes.length} items changed`);
  for (const { id, gained, lost } of changes) {
    if (gained.length > 0) console.log(`  + ${id}  ${joined(gained)}`);
    if (lost.length > 0) console.log(`  - ${id}  ${joined(lost)}`);
  }
}

/** "497@3: value, 497@3: unit" as "497@3: value unit". */
function joined(facts: readonly string[]): string {
  const byPlace = Map.groupBy(facts, (fact) => fact.split(": ")[0]);
  return [...byPlace]
    .map(([where, mine]) => [where, mine.flatMap((fact) => fact.split(": ")[1] ?? []).join(" ")])
    .map(([where, rights]) => (rights === "" ? where : `${where}: ${rights}`))
    .join("; ");
}

async function main(args: readonly string[]): Promise<number> {
  const known = ["--misses", "--update", "--raise"];
  if (args.some((arg) => arg.startsWith("-") && !known.includes(arg))) {
    console.error(usage);
    return 2;
  }
  const dev = await judgeAll(readGold("dev"));
  const misses = args.indexOf("--misses");
  if (misses >= 0) {
    return printMisses(dev, args[misses + 1]);
  }
  const heldOut = await judgeAll(readGold("held-out"));
  console.log(printOverall("dev", dev));
  console.log(`\n${printOverall("held-out", heldOut)}`);
  const seed = readSeed();
  if (seed !== undefined) console.log(`\n${printOverall("seed", await judgeAll([seed]))}`);
  for (const judged of [dev, heldOut]) {
    console.log(`\n${judged === dev ? "dev" : "held-out"}, F1 precision/recall`);
    console.log(printGroups(judged, ({ item }) => item.phenomenon));
    console.log(printGroups(judged, ({ item }) => item.register));
  }
  printChanges(dev);
  if (args.includes("--update")) writeLastRun(recordRun(dev));
  const runs = { dev: dev, "held-out": heldOut };
  if (args.includes("--raise")) writeFloors(raiseFloors(readFloors(), runs));
  const floors = readFloors();
  const failures = [
    ...underFloors(floors, "dev", dev),
    ...underFloors(floors, "held-out", heldOut),
  ];
  for (const failure of failures) console.error(failure);
  if (failures.length === 0)
    console.log("\nAll floors hold; --raise lifts them to today's scores.");
  return failures.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
