import type { Stage, StateCount } from "@recount/store";

export interface StageProgress {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

/** Deliveries are no part of it: a run does not wait for each. */
export type Progress = Readonly<Record<Exclude<Stage, "deliver">, StageProgress>>;

export interface Steps {
  readonly done: number;
  readonly total: number;
}

/** How far each stage is, told by where the run's inputs stand in the ledger. */
export function progressOf(
  counts: readonly StateCount[],
  { discover, publish }: { readonly discover: Steps; readonly publish: Steps },
): Progress {
  const count = (holds: (row: StateCount) => boolean) =>
    counts.filter(holds).reduce((sum, row) => sum + row.count, 0);
  const failedAt = (stage: Stage) => count((row) => row.state === "failed" && row.stage === stage);
  const at = (...states: readonly string[]) => count((row) => states.includes(row.state));

  const failed = {
    discover: failedAt("discover"),
    fetch: failedAt("fetch"),
    parse: failedAt("parse"),
  };
  const extractFailed = failedAt("extract");
  const found = count(() => true) - failed.discover;
  const fetched = found - failed.fetch;
  return {
    discover: { ...discover, failed: failed.discover },
    fetch: { done: fetched - at("waiting"), failed: failed.fetch, total: found },
    parse: {
      done: at("parsed", "done") + extractFailed,
      ...{ failed: failed.parse, total: fetched },
    },
    extract: { done: at("done"), failed: extractFailed, total: fetched - failed.parse },
    publish: { ...publish, failed: 0 },
  };
}
