import { RetryError } from "@recount/ingest";

const longestMs = 5 * 60_000;

/** How long to wait after a failed try: what the server asks for, or twice as long each time. */
export function retryDelay(attempt: number, firstDelayMs: number, error?: unknown): number {
  const asked = error instanceof RetryError ? error.retryAfterMs : undefined;
  // A delivery sets its own waits, which the ledger has recorded.
  if (error instanceof RetryError && error.code === "not-delivered") return asked ?? longestMs;
  return Math.min(asked ?? firstDelayMs * 2 ** (attempt - 1), longestMs);
}
