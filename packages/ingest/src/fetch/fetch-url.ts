import { Agent, buildConnector, request } from "undici";
import type { Input } from "../capture.ts";
import { DataError, RetryError } from "../errors.ts";
import { guardedLookup, refuseAddress } from "./address-guard.ts";
import { readAnswer } from "./read-answer.ts";
import { errorOfStatus } from "./status.ts";

export interface UrlOptions {
  readonly maxBytes?: number;
  /** For the whole fetch: every redirect and the last byte. */
  readonly deadlineMs?: number;
  readonly headersTimeoutMs?: number;
  readonly bodyTimeoutMs?: number;
  readonly maxRedirects?: number;
  /** Allows loopback, private and link-local addresses. */
  readonly allowPrivate?: boolean;
  readonly userAgent?: string;
  readonly signal?: AbortSignal;
}

export interface UrlAnswer {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
  readonly charset?: string;
}

const redirects = new Set([301, 302, 303, 307, 308]);

/** Fetches an http or https address, following redirects by hand so that each is checked like the first. */
export async function fetchUrl(input: Input, options: UrlOptions): Promise<UrlAnswer> {
  const { source } = input;
  const agent = agentFor(source, options);
  const deadline = AbortSignal.timeout(options.deadlineMs ?? 60_000);
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline;
  try {
    return await follow(input, agent, signal, options);
  } catch (error) {
    throw networkError(source, error, deadline.aborted);
  } finally {
    await agent.destroy();
  }
}

async function follow(input: Input, agent: Agent, signal: AbortSignal, options: UrlOptions) {
  const { source } = input;
  const maxRedirects = options.maxRedirects ?? 5;
  let url = webAddress(source, input.location);
  for (let hops = 0; hops <= maxRedirects; hops += 1) {
    if (options.allowPrivate !== true) refuseAddress(source, url.hostname);
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      headers: {
        "user-agent": options.userAgent ?? "recount/0.1",
        accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.1",
        "accept-encoding": "gzip, deflate, br",
      },
    });
    // A body that is let go unread says so by an error, which would end the process.
    answer.body.on("error", () => {});
    const { location } = answer.headers;
    if (!redirects.has(answer.statusCode) || typeof location !== "string") {
      const error = errorOfStatus(source, answer.statusCode, answer.headers);
      if (error !== undefined) throw error;
      return { url: url.href, ...(await readAnswer(source, answer, options, signal)) };
    }
    answer.body.destroy();
    url = webAddress(source, location, url);
  }
  throw new DataError("too-many-redirects", source, `redirects more than ${maxRedirects} times`);
}

export function webAddress(source: string, address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) {
    throw new DataError("unsupported", source, "is not a web address");
  }
  const url = new URL(address, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new DataError("unsupported", source, `${url.protocol}// is not http or https`);
  }
  url.username = "";
  url.password = "";
  url.hash = "";
  return url;
}

/** One agent a fetch: no connection outlives the checks that it was made under. */
export function agentFor(source: string, options: UrlOptions): Agent {
  const connect = buildConnector({
    timeout: 10_000,
    ...(options.allowPrivate === true ? {} : { lookup: guardedLookup(source) }),
  });
  return new Agent({
    connect,
    headersTimeout: options.headersTimeoutMs ?? 30_000,
    bodyTimeout: options.bodyTimeoutMs ?? 30_000,
  });
}

export function networkError(source: string, error: unknown, late: boolean): Error {
  if (error instanceof DataError || error instanceof RetryError) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (late || /TIMEOUT|ETIMEDOUT/.test(code)) {
    return new RetryError("timeout", source, "the server took too long");
  }
  if (error instanceof Error && error.name === "AbortError") return error;
  const reason = error instanceof Error ? error.message || code : String(error);
  return new RetryError("network", source, `could not be fetched (${reason})`);
}
