import type { Ingest } from "../ingest-port.ts";

/**
 * Ingest for a process that stands for weeks: what one remembers (feeds that it has opened) is forgotten whenever a
 * source is looked into anew, so that no feed is read as it was.
 */
export function renewIngest(make: () => Ingest): Ingest {
  let current = make();
  return {
    discover(source) {
      current = make();
      return current.discover(source);
    },
    fetchInput: (input, fetchedAt) => current.fetchInput(input, fetchedAt),
    parse: (capture, bytes) => current.parse(capture, bytes),
  };
}
