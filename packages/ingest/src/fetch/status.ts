import { DataError, RetryError } from "../errors.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** What a status means for the runner: nothing, a record, or another try. */
export function errorOfStatus(source: string, status: number, headers: Headers) {
  if (status >= 200 && status < 300) return undefined;
  switch (status) {
    case 404:
    case 410:
      return new DataError("not-found", source, `the server has no such page (${status})`);
    case 401:
    case 403:
    case 451:
      return new DataError("no-permission", source, `the server refuses access (${status})`);
    case 408:
    case 425:
      return new RetryError("timeout", source, `the server asks to try again (${status})`);
    case 429:
      return new RetryError("throttled", source, "too many requests (429)", retryAfterMs(headers));
  }
  if (status >= 500) {
    const reason = `the server failed (${status})`;
    return new RetryError("server-error", source, reason, retryAfterMs(headers));
  }
  return new DataError("refused", source, `the server answered ${status}`);
}

/** Retry-After in seconds, or as a date against the server's own clock, so that ours is not asked. */
export function retryAfterMs(headers: Headers): number | undefined {
  const { "retry-after": after, date } = headers;
  if (typeof after !== "string") return undefined;
  if (/^\d{1,9}$/.test(after.trim())) return Number(after) * 1000;
  const wait = Date.parse(after) - Date.parse(typeof date === "string" ? date : "");
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
