import { parse, sha256Of } from "@recount/ingest";
import type { Page } from "./corpus.ts";
import { jsonLdDay, readabilityBody } from "./peers.ts";
import { compareShingles, type Overlap } from "./shingles.ts";

/** What was read of one page, by us and by the peer that people would use instead. */
export interface Reading {
  readonly page: Page;
  readonly body?: { readonly ours: Overlap; readonly peer: Overlap };
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
            peer: compareShingles(body, readabilityBody(html)),
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
