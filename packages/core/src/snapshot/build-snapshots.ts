import type { DocumentSummary } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Snapshot } from "../model/snapshot.ts";
import type { Topic } from "../model/topic.ts";

/** A document in the ledger and the figures read from it. */
export interface Entry {
  readonly document: DocumentSummary;
  readonly figures: readonly Figure[];
}

/** One snapshot per as-of date at which something is known, oldest first. */
export function buildSnapshots(_topic: Topic, _entries: readonly Entry[]): readonly Snapshot[] {
  return [];
}
