import type { Topic } from "../model/topic.ts";
import type { Claim } from "./level.ts";
import { type Entry, readEntry } from "./read-entry.ts";

/** Which figure of a document bears on which metric and day, and as what. */
export interface Citation {
  readonly figureId: string;
  readonly metric: string;
  readonly asOf: string;
  readonly role: "claim" | "slip" | "held";
}

/** Where one document bears on the topic: the days on which it may move what is published. */
export function citationsOf(topic: Topic, entry: Entry): readonly Citation[] {
  const { claims, slips, held } = readEntry(topic, entry);
  return [
    ...claims.map((claim) => cite(claim, "claim")),
    ...slips.map((claim) => cite(claim, "slip")),
    ...held.map((claim) => cite(claim, "held")),
  ];
}

function cite({ figure, metric, asOf }: Claim, role: Citation["role"]): Citation {
  return { figureId: figure.id, metric, asOf, role };
}
