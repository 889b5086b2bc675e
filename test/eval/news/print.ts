import { peers } from "./peers.ts";
import type { Reading } from "./read-pages.ts";
import { type Score, scoreOf } from "./shingles.ts";

type Part = "development" | "held-out";

/** Body scores beside the peers': each site of the development part, and the sum alone of what is held out. */
export function printBodies(part: Part, readings: readonly Reading[]): void {
  const rows = part === "held-out" ? [] : [...bySite(readings)];
  const heads = ["ours", ...Object.keys(peers)].map((name) => `${name.padEnd(11)}  P     R    F1`);
  console.log(`\nbody, ${part.padEnd(25)} pages   ${heads.join("   ")}`);
  for (const [site, some] of rows) printRow(site, some);
  printRow("all", readings);
}

function printRow(name: string, readings: readonly Reading[]): void {
  const bodies = readings.flatMap(({ body }) => body ?? []);
  const ours = scoreOf(bodies.map((body) => body.ours));
  const theirs = Object.keys(peers).map((peer) =>
    scoreOf(bodies.flatMap((body) => body.peers[peer] ?? [])),
  );
  const figures = [ours, ...theirs].map(shown).join("   ");
  console.log(`${name.padEnd(31)} ${String(ours.pages).padStart(5)}   ${figures}`);
}

function shown({ precision, recall, f1 }: Score): string {
  const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join(" ");
  return figures.padStart(26);
}

/** Days beside those of JSON-LD alone; the misses are named only where they may be looked at. */
export function printDays(part: Part, readings: readonly Reading[]): void {
  const days = readings.flatMap(({ day }) => day ?? []);
  const share = (right: number) => (right / days.length).toFixed(3);
  const ours = share(days.filter((day) => day.ours).length);
  const peer = share(days.filter((day) => day.peer).length);
  console.log(`date, ${part}: ${days.length} pages, ours ${ours}, JSON-LD alone ${peer}`);
  if (part === "held-out") return;
  const missed = readings.filter(({ day }) => day?.ours === false).map(({ page }) => page.name);
  if (missed.length > 0) console.log(`  missed: ${missed.join(", ")}`);
}

export function printOutcomes(readings: readonly Reading[]): void {
  const refused = readings.filter(({ outcome }) => outcome !== undefined);
  const shownNames = refused.map(({ page, outcome }) =>
    page.isHeldOut ? `(held out) ${outcome}` : `${page.name} ${outcome}`,
  );
  console.log(
    `refused: ${refused.length}${refused.length > 0 ? `: ${shownNames.join(", ")}` : ""}`,
  );
}

function bySite(readings: readonly Reading[]): ReadonlyMap<string, readonly Reading[]> {
  return new Map(
    [...Map.groupBy(readings, ({ page }) => page.site)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
