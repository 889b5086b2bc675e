import { type Contender, contenders } from "./contenders.ts";
import { kinds, readProse } from "./prose.ts";

/**
 * Our whole extraction beside tools that do a part of it, on the same prose in one run; processor
 * time, since a machine with other work stretches the clock's.
 */
const size = 100_000;
const rounds = 40;
/** In seconds: a contender that has taken so long is not asked again. */
const patience = 4;

/** Processor seconds of one reading. */
function secondsOf(read: Contender["read"], text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The fastest of several readings in a row, after one to warm up: between turns an engine forgets what it compiled. */
function fastest({ read }: Contender, text: string): number {
  let spent = secondsOf(read, text);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && (round === 0 || spent < patience); round += 1) {
    const seconds = secondsOf(read, text);
    spent += seconds;
    best = Math.min(best, seconds);
  }
  return best;
}

for (const kind of kinds()) {
  const text = readProse(kind, size);
  const best = contenders.map((contender) => fastest(contender, text));
  const [ours = 1] = best;
  console.log(`${kind.name}, ${text.length / 1000} kB`);
  for (const [i, { name }] of contenders.entries()) {
    const seconds = best[i] ?? ours;
    const speed = (text.length / 1e6 / seconds).toFixed(3).padStart(7);
    console.log(
      `  ${name.padEnd(44)} ${speed} MB/s   ${(seconds / ours).toFixed(2).padStart(6)} of our time`,
    );
  }
  const [own] = contenders;
  if (own === undefined) continue;
  const long = readProse(kind, 10 * size);
  // Ten short readings against a long one, so that either has as many chances of a good moment.
  const read = () => {
    for (let i = 0; i < 10; i += 1) own.read(text);
  };
  const growth = (10 * fastest(own, long)) / fastest({ ...own, read }, text);
  console.log(`  ten times the text takes us ${growth.toFixed(1)} times the time`);
}
