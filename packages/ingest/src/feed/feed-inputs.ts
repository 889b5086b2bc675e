import { type Fetched, type Input, sha256Of } from "../capture.ts";
import { DataError } from "../errors.ts";
import type { OpenFeed } from "./open-feed.ts";

const mark = "#entry=";
const named = /(?:^|[/._=-])(?:rss2?|atom|feeds?|rdf)(?=[/._?=&-]|$)|\.xml(?:\?|$)/i;

/**
 * Whether an address or a file is called what feeds are called; `#feed` says so of any other address.
 * - "https://ledger.example/feed/", "ledger.rss", "https://ledger.example/?output=atom"
 *
 * Not "https://ledger.example/feeding-the-town".
 */
export function isNamedFeed(location: string): boolean {
  if (location.includes(mark)) return false;
  if (!/^https?:/i.test(location) || !URL.canParse(location)) {
    return named.test(location.split(/[\\/]/).at(-1) ?? "");
  }
  const { pathname, search, hash } = new URL(location);
  return hash === "#feed" || named.test(`${pathname}${search}`);
}

/**
 * What a feed holds: entries in full as inputs of their own, of the others the addresses of their pages.
 * Undefined for what is no feed, or the one entry in full of a feed, which is an input like any other.
 */
export function inputsIn(
  { source, location }: Input,
  { entries }: OpenFeed,
): readonly Input[] | undefined {
  const [first, another] = entries.values();
  if (first === undefined || (another === undefined && first.isFull)) return undefined;
  return [...entries.values()].map(({ key, link, isFull }) => {
    if (!isFull && link !== undefined) return { source: link, location: link };
    return { source: link ?? `${source}${mark}${key}`, location: `${location}${mark}${key}` };
  });
}

/** The feed that an input is an entry of. */
export function feedOf({ source, location }: Input): Input | undefined {
  const at = location.lastIndexOf(mark);
  return at < 0 ? undefined : { source, location: location.slice(0, at) };
}

/** An entry as a feed of one, named by its own bytes whatever else the feed holds by now. */
export function entryOf(input: Input, { capture, entries }: OpenFeed): Fetched {
  const entry = entries.get(input.location.slice(input.location.lastIndexOf(mark) + mark.length));
  if (entry === undefined) {
    throw new DataError("gone", input.source, "the feed no longer holds this entry");
  }
  const bytes = new TextEncoder().encode(entry.xml);
  const { charset: _, ...rest } = capture;
  return { capture: { ...rest, ...input, sha256: sha256Of(bytes), size: bytes.length }, bytes };
}
