import {
  diffSnapshots,
  type Entry,
  type Move,
  noPast,
  type Review,
  readDays,
  type Snapshot,
  snapshotsOf,
  type Topic,
} from "@recount/core";
import type { Neighbours } from "@recount/store";

/** What a person's word on a document moves in a topic's published values. */
export function movesOf(
  topic: Topic,
  near: Neighbours,
  { own, given }: { readonly own: Entry; readonly given: Review },
): readonly Move[] {
  const after = { ...near, entries: withReview(near.entries, own, given) };
  return diffSnapshots(snapshotsNear(topic, near), snapshotsNear(topic, after));
}

/** The snapshots of the days on which a document bears: no word on it moves what is stated on others. */
function snapshotsNear(topic: Topic, near: Neighbours): readonly Snapshot[] {
  const days = readDays(topic, near.entries, near.days);
  return snapshotsOf(topic, days, { ...noPast, levels: near.elsewhere }).snapshots;
}

/** The entries as they would be once the review is recorded: it bears on all texts of its source. */
function withReview(entries: readonly Entry[], own: Entry, given: Review): readonly Entry[] {
  return entries.map((entry) =>
    entry === own || entry.document.source === own.document.source
      ? { ...entry, reviews: [...(entry.reviews ?? []), given] }
      : entry,
  );
}
