import type { Topic } from "../model/topic.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/** Whether a speaker as named in a document is a party of the topic, by the party's phrases. */
export function isParty(topic: Topic, party: string, speaker: string): boolean {
  const known = topic.parties.find(({ id }) => id === party);
  return known?.names.some((phrase) => phrasePattern(phrase).test(speaker)) ?? false;
}
