import type { SaidBy } from "../model/figure.ts";
import type { Span } from "../model/span.ts";
import { chooseSpeech } from "./speech/choose-speech.ts";
import { openNames } from "./speech/name-speaker.ts";
import { openQuoteSpeakers, type Placed } from "./speech/quote-speaker.ts";
import type { Sentences } from "./speech/sentences.ts";

/** Who a document says a number is from. */
export type FindSpeaker = (numeral: Span) => SaidBy | undefined;

/**
 * Finds speakers: in the sentence of the number, or else around the quote that it stands in.
 * - 497 in custody, according to a new court filing → "new court filing"
 * - the ACLU, which sued, says it includes 70 → "ACLU"
 * - “It was bad,” Ann Ruiz said. “We lost 12.” → "Ann Ruiz"
 * - the judge said the government told him 12 → "government" via "judge"
 *
 * Nobody speaks in the cells of a table.
 */
export function openSpeakers(sentences: Sentences): FindSpeaker {
  const nameOf = openNames(sentences);
  const quoteSpeakerOf = openQuoteSpeakers(sentences);
  return (numeral) => {
    if (sentences.paragraph(numeral.start).kind === "table") return undefined;
    const index = sentences.indexAt(numeral.start);
    const chosen = chooseSpeech(sentences.speeches(index), sentences.words(index), numeral);
    const quoted = quoteSpeakerOf(numeral.start);
    const said: Placed | undefined =
      chosen === undefined ? quoted : { speech: chosen.speech, index };
    if (said === undefined) return undefined;
    const outer = chosen?.via === undefined ? quoted : { speech: chosen.via, index };
    const saidBy = nameOf(said);
    const via = outer === undefined ? undefined : nameOf(outer)?.party;
    if (saidBy === undefined)
      return via === undefined || outer === undefined ? undefined : nameOf(outer);
    return via === undefined || via === saidBy.party ? saidBy : { ...saidBy, via };
  };
}
