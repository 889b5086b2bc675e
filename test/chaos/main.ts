import { writeFileSync } from "node:fs";
import { runChaos } from "./run-chaos.ts";

const [documents = "2000"] = process.argv.slice(2);
const count = Number(documents);

const tally = { killed: 10, redis: 3, postgres: 3, full: 2 };

const report = await runChaos({
  ...{ documents: count, workers: 3, quick: false, seed: 7, diskMegabytes: 64, tally },
  ...{ awayMs: 2000, patienceMs: 30 * 60_000 },
  onProgress: (words) => void process.stderr.write(`chaos: ${words}\n`),
});

const { calm, rough, answers, noticed, clocksMs, smallDisk } = report;
const tell = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([what, number]) => `${what} ${number}`)
    .join(", ");
const states = Object.groupBy(Object.values(rough.outcomes.inputs), (outcome) =>
  outcome.split(" ").slice(0, 2).join(" ").trim(),
);
const byState = Object.fromEntries(
  Object.entries(states).map(([state, list]) => [state, list?.length ?? 0]),
);
const differing = Object.keys({ ...calm.outcomes.inputs, ...rough.outcomes.inputs }).filter(
  (place) => calm.outcomes.inputs[place] !== rough.outcomes.inputs[place],
);
const otherFiles = Object.keys({ ...calm.files, ...rough.files }).filter(
  (name) => calm.files[name] !== rough.files[name],
);
const lines = [
  `pages ${count}: undisturbed ${calm.seconds} s, disturbed ${rough.seconds} s`,
  `workers killed by -9 ${tally.killed}, Redis ${tally.redis} and PostgreSQL ${tally.postgres} times killed and started, disk full ${smallDisk ? tally.full : "0 (no tmpfs could be mounted)"} times`,
  `clocks apart by ${clocksMs.map((ms) => `${ms / 60_000} min`).join(", ")}`,
  `the server: ${tell(answers)}`,
  `the workers said: ${tell(noticed)}`,
  `outcomes: ${tell(byState)}; documents ${rough.outcomes.documents}, doubled or lost ${rough.outcomes.doubled}`,
  `outcomes that differ from the undisturbed run: ${differing.length}`,
  `files published: ${Object.keys(rough.files).length}, that differ: ${otherFiles.length}`,
];
process.stdout.write(`${lines.join("\n")}\n`);
for (const place of differing.slice(0, 10)) {
  process.stdout.write(
    `  ${place}: ${calm.outcomes.inputs[place]} -> ${rough.outcomes.inputs[place]}\n`,
  );
}
if (otherFiles.length > 0) process.stdout.write(`  ${otherFiles.join(", ")}\n`);
const kept = process.env.CHAOS_KEEP;
if (kept !== undefined) writeFileSync(kept, JSON.stringify({ calm, rough }));
const ok =
  differing.length + otherFiles.length + rough.outcomes.doubled === 0 &&
  Object.keys(rough.outcomes.inputs).length === count;
process.exitCode = ok ? 0 : 1;
