import { basename } from "node:path";
import type { Document } from "@recount/core";
import {
  DataError,
  type FetchOptions,
  failedDocument,
  fetchInput,
  type Input,
  isUrl,
  type ParseOptions,
  parse,
  RetryError,
} from "@recount/ingest";

/** The document of each input, in order; one that cannot be read is a document with its outcome. */
export async function* readDocuments(
  sources: readonly string[],
  limits: ReadLimits,
): AsyncGenerator<Document> {
  for (const source of sources) yield (await readDocument(source, limits)).document;
}

export interface ReadLimits {
  readonly fetch: FetchOptions;
  readonly parse: ParseOptions;
}

/** A document and its bytes, where there were any. */
export async function readDocument(
  source: string,
  limits: ReadLimits,
): Promise<{ readonly document: Document; readonly bytes?: Uint8Array }> {
  const input: Input = {
    source: source === "-" || isUrl(source) ? source : basename(source),
    location: source,
  };
  try {
    const { capture, bytes } = await fetchInput(input, {
      ...limits.fetch,
      fetchedAt: new Date().toISOString(),
    });
    return { document: await parse(capture, bytes, limits.parse), bytes };
  } catch (error) {
    if (error instanceof DataError || error instanceof RetryError)
      return { document: failedDocument(input, error) };
    throw error;
  }
}

/** Says on standard error what went wrong with a document, if anything did. */
export function complain(document: Document): boolean {
  if (document.outcome === undefined) return false;
  process.stderr.write(`recount: ${document.source}: ${document.outcome.message}\n`);
  return true;
}
