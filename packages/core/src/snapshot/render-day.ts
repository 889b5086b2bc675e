import { createHash } from "node:crypto";
import type { Snapshot } from "../model/snapshot.ts";
import { type Change, documentsOf, listChanges } from "./list-changes.ts";
import { renderSnapshot, seriesRows } from "./render.ts";

/** What one day gives to the files that tell of all days, beside its own file. */
export interface DayPart {
  readonly asOf: string;
  /** Of the day's own file. */
  readonly sha256: string;
  readonly bytes: number;
  /** Its rows of `series.csv`. */
  readonly series: string;
  readonly changes: readonly Change[];
}

export interface RenderedDay {
  readonly text: string;
  readonly part: DayPart;
  /** Every document that bears out what is newly stated, by metric. */
  readonly bearing: Readonly<Record<string, readonly string[]>>;
}

export function renderDay(snapshot: Snapshot): RenderedDay {
  const text = renderSnapshot(snapshot);
  const part = {
    asOf: snapshot.asOf,
    ...fingerprintOf(text),
    series: seriesRows(snapshot),
    changes: listChanges([snapshot]),
  };
  const stated = snapshot.metrics.filter(({ asOf }) => asOf === snapshot.asOf);
  const bearing = Object.fromEntries(stated.map((one) => [one.metric, documentsOf(one)]));
  return { text, part, bearing };
}

/** By what a reader tells whether a file has changed. */
export function fingerprintOf(text: string): Pick<DayPart, "sha256" | "bytes"> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { sha256, bytes: Buffer.byteLength(text) };
}
