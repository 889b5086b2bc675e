import type { Input } from "@recount/ingest";

/**
 * Standard input has no lasting place: what came through it in one run is not an older version of
 * what comes in the next. In the ledger its location carries the run.
 */
export function ledgerPlace({ source, location }: Input, runId: string): Input {
  return { source, location: location === "-" ? `-#${runId}` : location };
}

/** Where ingest finds an input of the ledger; null for a standard input that another run read. */
export function fetchPlace({ source, location }: Input, runId: string): Input | null {
  if (!location.startsWith("-#")) return { source, location };
  return location === `-#${runId}` ? { source, location: "-" } : null;
}
