import { RetryError } from "@recount/ingest";

const longest = 5 * 60_000;

/** How long to wait after a failed try: what the server asks for, or twice as long each time. */
export function retryDelay(attempt: number, firstDelayMs: number, error?: unknown): number {
  const asked = error instanceof RetryError ? error.retryAfterMs : undefined;
  return Math.min(asked ?? firstDelayMs * 2 ** (attempt - 1), longest);
}
