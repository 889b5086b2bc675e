import type { Capture, Fetched, Input } from "../capture.ts";
import { decode } from "../decode.ts";
import { TooDeep } from "../html/parse-markup.ts";
import { sniff } from "../sniff.ts";
import { type FeedEntry, splitFeed } from "./split-feed.ts";

/** A feed as it was fetched once, and its entries by their keys. */
export interface OpenFeed {
  readonly capture: Capture;
  readonly entries: ReadonlyMap<string, FeedEntry>;
}

/** The feeds of a run, so that each is fetched once and not once for each of its entries. */
export type OpenFeeds = Map<string, Promise<OpenFeed>>;

/** How bytes are come by; whoever calls has bound limits to it. */
export type Fetch = (input: Input) => Promise<Fetched>;

const largest = 20_000_000;
const mostOpen = 20;

/** Fetches and splits a feed, or takes it as the run has it already. */
export function openFeed(input: Input, fetch: Fetch, feeds: OpenFeeds): Promise<OpenFeed> {
  const known = feeds.get(input.location);
  if (known !== undefined) return known;
  const opened = fetch(input).then(readFeed);
  feeds.set(input.location, opened);
  const [oldest] = feeds.keys();
  if (feeds.size > mostOpen && oldest !== undefined) feeds.delete(oldest);
  // What failed is tried again by whoever asks next.
  opened.catch(() => feeds.delete(input.location));
  return opened;
}

function readFeed({ capture, bytes }: Fetched): OpenFeed {
  const { charset, url } = capture;
  const isFeed = bytes.length <= largest && sniff(bytes).kind === "xml";
  const claims = { html: true, ...(charset === undefined ? {} : { charset }) };
  const entries = isFeed ? entriesIn(decode(bytes, claims), url) : [];
  return { capture, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** What nests too deep is no feed; reading it as a document says so. */
function entriesIn(xml: string, url: string | undefined): readonly FeedEntry[] {
  try {
    return splitFeed(xml, url);
  } catch (error) {
    if (error instanceof TooDeep) return [];
    throw error;
  }
}
