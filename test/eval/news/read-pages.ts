import { parse, sha256Of } from "@recount/ingest";
import type { Page } from "./corpus.ts";
import { jsonLdDay, peers } from "./peers.ts";
import { compareShingles, type Overlap } from "./shingles.ts";

/** What was read of one page, by us and by the peers that people would use instead. */
export interface Reading {
  readonly page: Page;
  readonly body?: { readonly ours: Overlap; readonly peers: Readonly<Record<string, Overlap>> };
  readonly day?: { readonly ours: boolean; readonly peer: boolean };
  readonly outcome?: string;
}

/** Reads a page as the pipeline does, from its bytes. */
export async function readPage(page: Page): Promise<Reading> {
  const { bytes, url, name, body, day } = page;
  const capture = { source: name, location: name, url, size: bytes.length };
  const document = await parse({ ...capture, sha256: sha256Of(bytes) }, bytes);
  const html = Buffer.from(bytes).toString("utf8");
  return {
    page,
    ...(document.outcome === undefined ? {} : { outcome: document.outcome.code }),
    ...(body === undefined
      ? {}
      : {
          body: {
            ours: compareShingles(body, document.text),
            peers: await comparePeers(page, body),
          },
        }),
    // As the page writes it: an evening at its own offset is not moved to the next day.
    ...(day === undefined
      ? {}
      : {
          day: { ours: document.publishedAt?.slice(0, 10) === day, peer: jsonLdDay(html) === day },
        }),
  };
}

async function comparePeers(page: Page, body: string): Promise<Readonly<Record<string, Overlap>>> {
  const html = Buffer.from(page.bytes).toString("utf8");
  const overlaps: Record<string, Overlap> = {};
  for (const [name, read] of Object.entries(peers)) {
    overlaps[name] = compareShingles(body, await read(html, page.url));
  }
  return overlaps;
}
