import type { Reading } from "./read-pages.ts";
import { type Overlap, type Score, scoreOf } from "./shingles.ts";

type Part = "development" | "held-out";

/** Body scores beside Readability's: each site of the development part, and the sum alone of what is held out. */
export function printBodies(part: Part, readings: readonly Reading[]): void {
  const rows = part === "held-out" ? [] : [...bySite(readings)];
  console.log(`\nbody, ${part.padEnd(25)} pages   ours P     R    F1   Readability P     R    F1`);
  for (const [site, some] of rows) printRow(site, some);
  printRow("all", readings);
}

function printRow(name: string, readings: readonly Reading[]): void {
  const ours = scoreWhere(readings, ({ ours }) => ours);
  const peer = scoreWhere(readings, ({ peer }) => peer);
  const figures = `${shown(ours)}          ${shown(peer)}`;
  console.log(`${name.padEnd(31)} ${String(ours.pages).padStart(5)}  ${figures}`);
}

function scoreWhere(
  readings: readonly Reading[],
  pick: (body: { readonly ours: Overlap; readonly peer: Overlap }) => Overlap,
): Score {
  return scoreOf(readings.flatMap(({ body }) => (body === undefined ? [] : [pick(body)])));
}

function shown({ precision, recall, f1 }: Score): string {
  return [precision, recall, f1].map((value) => value.toFixed(3)).join(" ");
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
