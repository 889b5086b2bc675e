import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import { isPerson } from "../../language/lexicons/word-classes.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import type { Span } from "../../model/span.ts";
import { partyFrom } from "./party.ts";
import { placeOf, type Speech } from "./speech.ts";

const bodies =
  /^(?:police|officials|authorities|prosecutors|lawyers|experts|scientists|researchers|defendants?|plaintiffs?|petitioners?|respondents?|government|ministry|minister|court|judge|mayor|governor|president|un|who|union|agency|army|military|office|department|sheriff|monitor|watchdog|regulator|commission|council|charity|ombudsman|ngo|trustee|receiver|master|state)$/;

/**
 * Who speaks before a colon.
 * - [Police]: 14 arrested at rally
 * - [Report]: 14 officers were disciplined
 * - [The warden]: “We have 41 left.”
 *
 * Not "Doctors: 41" or "Ohio: 14 wells", rows of a list.
 */
export function labelled(words: readonly TaggedWord[], around: Span): Speech | null {
  const colon = words.findIndex(({ text }) => text === ":");
  if (colon < 1 || colon > 6) return null;
  const party = partyFrom(words.slice(0, colon), 0);
  if (party === null || party.last !== colon - 1) return null;
  const [head, next] = [words[party.last], words[colon + 1]];
  const quoted = /^["“]$/.test(next?.text ?? "");
  const goesOn = words
    .slice(colon + 1)
    .some(({ tag }) => /^(?:verb|auxiliary|participle)$/.test(tag));
  const lower = head?.lower ?? "";
  const speaks = bodies.test(lower) || (paperNoun.test(lower) && head?.tag === "noun");
  const person = head?.tag === "noun" && isPerson(lower) && goesOn;
  if (!quoted && !(speaks && goesOn) && !person) return null;
  return {
    ...{ party, pronoun: false, form: "before" },
    scope: { start: words[colon]?.end ?? around.start, end: around.end },
    place: placeOf(words, 0, colon - 1),
  };
}
