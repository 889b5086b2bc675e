import type { Topic } from "../model/topic.ts";
import type { Change } from "./list-changes.ts";

/** The changes as a JSON Feed (version 1.1, jsonfeed.org), newest first. */
export function renderFeed(topic: Topic, changes: readonly Change[]): string {
  const items = changes.toReversed().map((change) => ({
    id: [topic.id, change.asOf, change.metric, ...whatMoved(change)].join("/"),
    title: `${change.title}: ${wordsOf(change)}`,
    content_text: tell(change),
    date_published: `${change.asOf}T00:00:00Z`,
    tags: [change.metric, change.cause],
  }));
  const feed = { version: "https://jsonfeed.org/version/1.1", title: topic.title, items };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function wordsOf({ value, rules, cause }: Change): string {
  if (value !== null) return value.toLocaleString("en-US");
  return rules === undefined && cause !== "forgotten" ? "disputed" : "no value";
}

/** Tells a value that our rules moved, or a forgotten document, from the same value as stated. */
function whatMoved({ rules, cause }: Change): readonly string[] {
  if (cause === "forgotten") return ["forgotten"];
  return rules === undefined ? [] : [`rules-${rules.to}`];
}

function tell(change: Change): string {
  if (change.cause === "forgotten") {
    return `${change.title}: ${wordsOf(change)} as of ${change.asOf}: a document was taken out for good.`;
  }
  return change.rules === undefined ? describe(change) : describeRules(change);
}

function describeRules(change: Change): string {
  const { title, asOf, instead, rules } = change;
  const was = instead.map((value) => `, in place of ${value?.toLocaleString("en-US") ?? "none"}`);
  return `${title}: ${wordsOf(change)} as of ${asOf}${was.join("")}: our rules changed (${rules?.from} to ${rules?.to}).`;
}

function describe({ asOf, cause, change, previous, instead, ...of }: Change): string {
  const since =
    change === undefined || previous === undefined
      ? ""
      : `, ${change < 0 ? "" : "+"}${change.toLocaleString("en-US")} since ${previous.asOf}`;
  const more = of.insteadCount - instead.length;
  const named = instead.map((value) => value?.toLocaleString("en-US") ?? "none").join(", ");
  const others = more > 0 ? `${named} and ${more} more` : named;
  const against =
    others === "" ? "" : cause === "disputed" ? `, against ${others}` : `, in place of ${others}`;
  return `${of.title}: ${wordsOf({ asOf, cause, instead, ...of })} as of ${asOf}${since}${against}.`;
}
