import { discover, type FetchOptions, fetchInput, type OpenFeeds, parse } from "@recount/ingest";
import type { Ingest } from "@recount/workers";
import { type Command, InvalidArgumentError } from "commander";
import type { ReadLimits } from "./read-documents.ts";

/** The options of every command that fetches. */
export interface FetchFlags {
  readonly allowPrivate?: boolean;
  readonly maxSize: number;
  readonly timeout: number;
  readonly password: readonly string[];
}

export function addFetchOptions(command: Command): Command {
  return command
    .option("--allow-private", "fetch from loopback and private addresses as well")
    .option("--max-size <megabytes>", "largest document", readPositive, 100)
    .option("--timeout <seconds>", "longest fetch from a URL, redirects and all", readPositive, 60)
    .option("--password <text>", "opens protected PDFs; may be given several times", gather, []);
}

/** The limits that the flags set, in bytes and milliseconds. */
function fetchLimits({ maxSize, timeout, allowPrivate }: FetchFlags): FetchOptions {
  return {
    maxBytes: maxSize * 1024 * 1024,
    deadlineMs: timeout * 1000,
    allowPrivate: allowPrivate === true,
  };
}

/** The same for a command that reads documents without a ledger. */
export function readLimits(flags: FetchFlags): ReadLimits {
  return { fetch: fetchLimits(flags), parse: { passwords: flags.password } };
}

/** Ingest with the flags' limits and permissions bound to it, and what opens protected PDFs. */
export function boundIngest(flags: FetchFlags, configured: readonly string[]): Ingest {
  const feeds: OpenFeeds = new Map();
  const limits = { ...fetchLimits(flags), feeds };
  const passwords = [...flags.password, ...configured];
  return {
    discover: (source) => discover(source, { fetch: limits }),
    fetchInput: (input, fetchedAt) => fetchInput(input, { ...limits, fetchedAt }),
    parse: (capture, bytes) => parse(capture, bytes, { passwords }),
  };
}

function gather(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function readPositive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("a number above zero is wanted.");
  return number;
}
