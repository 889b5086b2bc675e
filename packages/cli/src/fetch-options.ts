import { discover, type FetchOptions, fetchInput, parse } from "@recount/ingest";
import type { Ingest } from "@recount/workers";
import { type Command, InvalidArgumentError } from "commander";

/** The options of every command that fetches. */
export interface FetchFlags {
  readonly allowPrivate?: boolean;
  readonly maxSize: number;
  readonly timeout: number;
}

export function addFetchOptions(command: Command): Command {
  return command
    .option("--allow-private", "fetch from loopback and private addresses as well")
    .option("--max-size <megabytes>", "largest document", readPositive, 100)
    .option("--timeout <seconds>", "longest fetch from a URL, redirects and all", readPositive, 60);
}

/** The limits that the flags set, in bytes and milliseconds. */
export function fetchLimits({ maxSize, timeout, allowPrivate }: FetchFlags): FetchOptions {
  return {
    maxBytes: maxSize * 1024 * 1024,
    deadlineMs: timeout * 1000,
    allowPrivate: allowPrivate === true,
  };
}

/** Ingest with the flags' limits and permissions bound to it. */
export function boundIngest(flags: FetchFlags): Ingest {
  const limits = fetchLimits(flags);
  return {
    discover: (source) => discover(source),
    fetchInput: (input, fetchedAt) => fetchInput(input, { ...limits, fetchedAt }),
    parse: (capture, bytes) => parse(capture, bytes),
  };
}

function readPositive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("a number above zero is wanted.");
  return number;
}
