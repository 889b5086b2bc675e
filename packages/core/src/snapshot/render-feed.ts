import type { Topic } from "../model/topic.ts";
import type { Change } from "./list-changes.ts";

/** The changes as a JSON Feed (version 1.1, jsonfeed.org), newest first. */
export function renderFeed(topic: Topic, changes: readonly Change[]): string {
  const items = changes.toReversed().map((change) => ({
    id: `${topic.id}/${change.asOf}/${change.metric}`,
    title: `${change.title}: ${wordsOf(change)}`,
    content_text: describe(change),
    date_published: `${change.asOf}T00:00:00Z`,
    tags: [change.metric, change.cause],
  }));
  const feed = { version: "https://jsonfeed.org/version/1.1", title: topic.title, items };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function wordsOf({ value }: Change): string {
  return value === null ? "disputed" : value.toLocaleString("en-US");
}

function describe({ asOf, cause, change, previous, instead, ...of }: Change): string {
  const since =
    change === undefined || previous === undefined
      ? ""
      : `, ${change < 0 ? "" : "+"}${change.toLocaleString("en-US")} since ${previous.asOf}`;
  const others = instead.map((value) => value?.toLocaleString("en-US") ?? "none").join(", ");
  const against =
    others === "" ? "" : cause === "disputed" ? `, against ${others}` : `, in place of ${others}`;
  return `${of.title}: ${wordsOf({ asOf, cause, instead, ...of })} as of ${asOf}${since}${against}.`;
}
