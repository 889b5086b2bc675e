import type { Document } from "@recount/core";
import {
  type Capture,
  discover,
  type Fetched,
  fetchInput,
  type Input,
  parse,
} from "@recount/ingest";

/** What the stages need of ingest; whoever starts a run may bind limits and permissions to it. */
export interface Ingest {
  /** What a source holds. A `DataError` is about the source itself. */
  discover(source: string): Promise<readonly Input[]>;
  /** Throws `DataError` for what to record, `RetryError` for what to try again. */
  fetchInput(input: Input, fetchedAt: string): Promise<Fetched>;
  /** Never throws for bad data: the document's outcome says what was wrong. */
  parse(capture: Capture, bytes: Uint8Array): Promise<Document>;
}

export const plainIngest: Ingest = {
  discover: (source) => discover(source),
  fetchInput: (input, fetchedAt) => fetchInput(input, { fetchedAt }),
  parse: (capture, bytes) => parse(capture, bytes),
};
