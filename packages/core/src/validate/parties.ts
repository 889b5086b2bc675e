import type { Topic } from "../model/topic.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/** Whether a speaker as named in a document is a party of the topic, by the party's phrases. */
export function isParty(topic: Topic, party: string, speaker: string): boolean {
  const known = topic.parties.find(({ id }) => id === party);
  return known?.names.some((phrase) => phrasePattern(phrase).test(speaker)) ?? false;
}

/** The party that a speaker is; undefined for a stranger, and for a name that fits two. */
export function partyOf(topic: Topic, speaker: string): string | undefined {
  const fitting = topic.parties.filter(({ id }) => isParty(topic, id, speaker));
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
