import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { readSpecs, type Spec } from "./read-specs.ts";
import { type Item, type Task, tasks } from "./tasks.ts";

const { values } = parseArgs({ options: { misses: { type: "string" } } });
const floors = z
  .record(z.string(), z.number())
  .parse(JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")));

interface Tally {
  hits: number;
  expected: number;
  read: number;
}

/** Pairs what is expected with what is read: same place, same value; each is used once. */
function compare(task: Task, spec: Spec, tally: Tally): string | undefined {
  const expected = task.expected(spec);
  const read: Item[] = [...task.read(spec)];
  const missing = expected.filter(({ place, values: right }) => {
    const at = read.findIndex(
      (item) => item.start < place.end && place.start < item.end && right.includes(item.value),
    );
    if (at < 0) return true;
    read.splice(at, 1);
    tally.hits += 1;
    return false;
  });
  tally.expected += expected.length;
  tally.read += expected.length - missing.length + read.length;
  if (missing.length === 0 && read.length === 0) return undefined;
  const show = ({ place, values: right }: (typeof missing)[number]) =>
    `-${spec.input.slice(place.start, place.end)}=${right.join("|")}`;
  return `${spec.input}\n    ${[...missing.map(show), ...read.map((item) => `+${spec.input.slice(item.start, item.end)}=${item.value}`)].join("  ")}`;
}

let failed = false;
for (const task of tasks) {
  const specs = readSpecs(task.file);
  if (specs === null) {
    console.log("the specifications are not here: nothing measured");
    break;
  }
  const left = specs.filter((spec) => task.leaveOut(spec) !== undefined);
  for (const heldOut of [false, true]) {
    const tally: Tally = { hits: 0, expected: 0, read: 0 };
    const misses = specs
      .filter((spec) => spec.heldOut === heldOut && task.leaveOut(spec) === undefined)
      .flatMap((spec) => compare(task, spec, tally) ?? []);
    const precision = tally.hits / Math.max(1, tally.read);
    const recall = tally.hits / Math.max(1, tally.expected);
    const f1 = (200 * precision * recall) / Math.max(1e-9, precision + recall);
    const name = `${task.name}${heldOut ? " (held out)" : ""}`;
    const floor = floors[name];
    if (floor !== undefined && Number(f1.toFixed(1)) < floor) failed = true;
    console.log(
      `${name.padEnd(24)} precision ${(precision * 100).toFixed(1).padStart(5)}  recall ${(recall * 100).toFixed(1).padStart(5)}  F1 ${f1.toFixed(1).padStart(5)}  floor ${floor ?? "-"}  of ${tally.expected}, left out ${left.length}`,
    );
    if (values.misses === task.name && !heldOut)
      console.log(misses.map((miss) => `  ${miss}`).join("\n"));
  }
}
if (failed) {
  console.error("below a floor");
  process.exitCode = 1;
}
