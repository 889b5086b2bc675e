import type { Snapshot } from "../model/snapshot.ts";

/** Byte-stable JSON: the same snapshot gives the same bytes, two-space indent, final newline. */
export function renderSnapshot(snapshot: Snapshot): string {
  return `${JSON.stringify(snapshot, null, 2)}\n`;
}

export const seriesColumns = [
  "metric",
  "as_of",
  "value",
  "min",
  "max",
  "quantifier",
  "unit",
  "status",
] as const;

/** Tidy CSV (RFC 4180): a row for each metric and day on which it was stated anew. */
export function renderSeries(snapshots: readonly Snapshot[]): string {
  return joinSeries(snapshots.map(seriesRows));
}

/** The rows of one day. */
export function seriesRows({ asOf, metrics }: Snapshot): string {
  return metrics
    .filter((metric) => metric.asOf === asOf)
    .map((m) => toRow([m.metric, m.asOf, m.value, m.min, m.max, m.quantifier, m.unit, m.status]))
    .join("");
}

export const seriesHead = toRow(seriesColumns);

/** The rows of all days under their head. */
export function joinSeries(rows: readonly string[]): string {
  return [seriesHead, ...rows].join("");
}

function toRow(fields: readonly (string | number | null)[]): string {
  return `${fields.map(toField).join(",")}\r\n`;
}

function toField(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
