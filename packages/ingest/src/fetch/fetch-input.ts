import type { Readable } from "node:stream";
import { type Fetched, type Input, isUrl, sha256Of } from "../capture.ts";
import { entryOf, feedOf } from "../feed/feed-inputs.ts";
import { type OpenFeeds, openFeed } from "../feed/open-feed.ts";
import { fetchUrl, type UrlOptions } from "./fetch-url.ts";
import { defaultMaxBytes, readBounded } from "./read-bounded.ts";
import { readInputFile } from "./read-input-file.ts";

export interface FetchOptions extends UrlOptions {
  /** The instant to note on what comes over the network; a file has none. */
  readonly fetchedAt?: string;
  readonly stdin?: Readable;
  /** The feeds that a run has opened; without it each entry fetches its feed anew. */
  readonly feeds?: OpenFeeds;
}

/** Fetches an input whole and within limits. Throws `DataError` for what to record, `RetryError` for what to try again. */
export async function fetchInput(input: Input, options: FetchOptions = {}): Promise<Fetched> {
  const feed = feedOf(input);
  if (feed !== undefined) {
    const fetch = (whole: Input) => fetchInput(whole, options);
    return entryOf(input, await openFeed(feed, fetch, options.feeds ?? new Map()));
  }
  if (isUrl(input.location)) {
    const { bytes, ...answer } = await fetchUrl(input, options);
    const { fetchedAt } = options;
    return named(input, bytes, { ...answer, ...(fetchedAt === undefined ? {} : { fetchedAt }) });
  }
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  if (input.location === "-") {
    const stream = options.stdin ?? process.stdin;
    return named(input, await readBounded(stream, input.source, maxBytes), {});
  }
  return named(input, await readInputFile(input, maxBytes), {});
}

type Answer = Omit<Fetched["capture"], "source" | "location" | "sha256" | "size">;

function named({ source, location }: Input, bytes: Uint8Array, answer: Answer): Fetched {
  const capture = { source, location, ...answer, sha256: sha256Of(bytes), size: bytes.length };
  return { capture, bytes };
}
