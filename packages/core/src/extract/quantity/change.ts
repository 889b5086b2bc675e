import { readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, View } from "./quantity.ts";

const hedge = "(?:\\s+(?:only|just|by|merely|another|a\\s+further))*";
const up =
  "(?:up|rose|risen|rising|increas(?:ed|ing)|grew|grown|growing|climb(?:ed|ing)|jump(?:ed|ing)|(?:an?\\s+)?(?:increase|rise|gain)\\s+of)";
const down =
  "(?:down|fell|fallen|falling|dropp?(?:ed|ing)|decreas(?:ed|ing)|declined\\s+by|shrank|(?:an?\\s+)?(?:decrease|drop|decline|reduction|fall)\\s+of)";
const lead = new RegExp(`(?<![\\p{L}])(?:(?<up>${up})|(?<down>${down}))${hedge}\\s+$`, "iu");
const period =
  "(?:(?:the\\s+)?(?:last|previous|prior|past|preceding)\\s+(?:week|month|year|quarter|day|report|filing|update|count)(?:['’]s\\s+\\p{L}+)?|yesterday|(?:a|one|the)\\s+(?:week|month|year|day)\\s+(?:ago|earlier|before)|(?:\\p{L}+day)|(?:\\p{Lu}[\\p{L}.]+\\s+\\d{1,2}))";
const since = new RegExp(
  `^[^.;:()]{0,60}?(?:from|since|over|than|compared\\s+(?:with|to)|on)\\s+(?<since>${period})`,
  "iu",
);
const compared = new RegExp(
  `^[^.;:(),]{0,40}?(?<way>more|fewer|less)(?:\\s+[^.;:(),]{0,40}?)?\\s+than\\s+(?:in\\s+|on\\s+)?(?<since>${period})`,
  "iu",
);

/**
 * How much a level moved.
 * - up only 14 from last week
 * - fell by 31
 * - 14 more than the week before
 *
 * Not "down from 565", where the number is an earlier level, nor "rose to 511", a level.
 */
export const change: QuantityRule = {
  id: "quantity/change",
  read(view) {
    const { text, words, at, amount } = view;
    const before = text.slice(Math.max(view.sentence.start, amount.start - 40), amount.start);
    const after = text.slice(amount.end, Math.min(view.sentence.end, amount.end + 120));
    const led = lead.exec(before);
    const likened = compared.exec(after);
    if ((led === null && likened === null) || words[at]?.token === undefined) return null;
    const rising =
      led === null ? likened?.groups?.way?.toLowerCase() === "more" : led.groups?.up !== undefined;
    const baseline = likened?.groups?.since ?? since.exec(after)?.groups?.since;
    const noun = readOwnNoun(view);
    return {
      kind: "change",
      direction: rising ? "up" : "down",
      unit: noun?.unit ?? null,
      unitText: noun?.text ?? "",
      qualifiers: [],
      borrows: "level",
      ...(baseline === undefined ? {} : { since: baseline }),
      ...(noun === null ? {} : { end: noun.end }),
    };
  },
};

function readOwnNoun({ words, amount }: View) {
  const from = words[amount.last + 1]?.lower.match(/^(?:more|fewer|less|additional)$/) ? 2 : 1;
  const noun = readNounPhrase(words, amount.last + from, amount.value !== 1);
  if (noun === null) return null;
  return { unit: singular(noun.head.lower), text: noun.head.text, end: noun.head.end };
}
