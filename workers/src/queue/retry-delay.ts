import { RetryError } from "@recount/ingest";

const longestMs = 5 * 60_000;
/** A server's own word is kept to for so long at most. */
const longestAskedMs = 6 * 3_600_000;

/**
 * How long to wait after a failed try: what the server asks for and a little more, or twice as long each time,
 * somewhere in the upper half of that, so that many do not come back at once.
 */
export function retryDelay(
  attempt: number,
  firstDelayMs: number,
  error?: unknown,
  chance = Math.random(),
): number {
  const asked = error instanceof RetryError ? error.retryAfterMs : undefined;
  // A delivery sets its own waits, which the ledger has recorded.
  if (error instanceof RetryError && error.code === "not-delivered") return asked ?? longestMs;
  if (asked !== undefined) return Math.min(Math.round(asked * (1 + chance / 10)), longestAskedMs);
  const wait = Math.min(firstDelayMs * 2 ** (attempt - 1), longestMs);
  return Math.round(wait * (0.5 + chance / 2));
}
