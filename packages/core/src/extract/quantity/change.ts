import { readBaseline, readComparison } from "./baseline.ts";
import { readSubject } from "./level-subject.ts";
import { nounBefore } from "./noun-before.ts";
import { readNounPhrase, singular } from "./noun-phrase.ts";
import type { QuantityRule, Reading, View } from "./quantity.ts";

const hedge = "(?:\\s+(?:only|just|by|merely|another|a\\s+further))*";
/** Particles move a level only behind a mark or a form of "be": not "rounded up 40", "shot down 33". */
const freely = "(?<=^|[,;:(—–-]\\s*|(?:is|are|was|were|be|been|it['’]s|still|now|also|and|or)\\s+)";
const up = `(?:${freely}up|rose|risen|rising|increas(?:ed|ing)|grew|grown|growing|climb(?:ed|ing)|jump(?:ed|ing)|surg(?:ed|ing)|soar(?:ed|ing)|(?:went|gone|going|go|edged|ticked)\\s+up|(?:rais|lift|boost|overstat|inflat|exceed|increas|swell)(?:ed|e?s|ing)\\s+(?:[\\p{L}'’-]+\\s+){1,5}by|(?:an?\\s+)?(?:increase|rise|gain|jump)\\s+of)`;
const down = `(?:${freely}down|fell|fallen|falling|dropp?(?:ed|ing)|decreas(?:ed|ing)|declined(?:\\s+by)?|shr[au]nk|slipp(?:ed|ing)|slid|plung(?:ed|ing)|dipp(?:ed|ing)|tumbl(?:ed|ing)|(?:went|gone|going|go|edged|ticked)\\s+down|(?:cuts?|cutting|reduc(?:es|ed|ing)|lower(?:s|ed|ing)|trim(?:s|med)|understat(?:es|ed))\\s+(?:\\p{L}+\\s+){0,5}by|(?:an?\\s+)?(?:decrease|drop|decline|reduction|fall)\\s+of)`;
const lead = new RegExp(`(?<![\\p{L}])(?:(?<up>${up})|(?<down>${down}))${hedge}\\s+$`, "iu");
/** "dropped 12 bombs": without "by" a verb has the noun for its object. */
const takesObject = /^\p{L}+(?:ed|ose|ew|ell)\s+$/iu;
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
    const likened = readComparison(after);
    if ((led === null && likened === undefined) || words[at]?.token === undefined) return null;
    const rising =
      led === null ? likened?.way?.toLowerCase() === "more" : led.groups?.up !== undefined;
    const baseline = likened?.since ?? readBaseline(after);
    const noun = readOwnNoun(view);
    if (led !== null && noun !== null && takesObject.test(led[0])) return null;
    const subject = noun === null && led !== null ? subjectOf(view) : null;
    return {
      kind: "change",
      direction: rising ? "up" : "down",
      unit: noun?.unit ?? subject?.unit ?? null,
      unitText: noun?.text ?? subject?.unitText ?? "",
      qualifiers: [],
      borrows: "level",
      ...(ofTotal.test(before) ? naming(view) : {}),
      ...(baseline === undefined ? {} : { since: baseline }),
      ...(noun === null ? {} : { end: noun.end }),
    };
  },
};

/** "lifts the total by 900", "overstated this number by 3": of what, the words before say. */
const ofTotal = /\b(?:total|number|figure|count|tally|toll)\s+by\s+$/iu;

function naming({ words, amount, before }: View): Pick<Reading, "named"> {
  const named = nounBefore(words.slice(0, amount.first)) ?? nounBefore(before());
  return named === undefined ? {} : { named };
}

const behind =
  /^\s+(?:(?<up>increase|rise|gain|jump|growth|higher)|(?<down>decrease|decline|drop|fall|cut|reduction|lower))(?!\p{L})/iu;

/**
 * A rule whose readings become changes where the text says that they moved, and which way.
 * - Filings fell by 12 percent
 * - a 12 percent increase in filings
 */
export function moved(rule: QuantityRule): QuantityRule {
  const read = (view: View): Reading | null => {
    const reading = rule.read(view);
    if (reading === null || reading.direction !== undefined) return reading;
    const { text, sentence, amount } = view;
    const from = reading.written?.start ?? amount.start;
    const led = lead.exec(text.slice(Math.max(sentence.start, from - 40), from))?.groups;
    const end = Math.max(reading.written?.end ?? 0, amount.end);
    const trailed = behind.exec(text.slice(end, Math.min(sentence.end, end + 20)))?.groups;
    const up = led?.up ?? trailed?.up;
    const down = led?.down ?? trailed?.down;
    const direction = up !== undefined ? "up" : down !== undefined ? "down" : undefined;
    if (direction === undefined) return reading;
    const after = text.slice(end, Math.min(sentence.end, end + 80));
    const baseline = readBaseline(after);
    return {
      ...reading,
      kind: "change",
      direction,
      ...(baseline === undefined ? {} : { since: baseline }),
    };
  };
  return { id: rule.id, read };
}

const verbs =
  /^(?:rose|risen|rising|increas(?:ed|ing)|grew|grown|climbed|jumped|surged|soared|slipped|slid|plunged|dipped|tumbled|fell|fallen|falling|dropped|decreased|declined|shrank)$/;

/** "The number of inmates fell by 31": the noun of what moved. */
function subjectOf(view: View) {
  const { words, amount } = view;
  for (let i = amount.first - 1; i > 0 && i > amount.first - 5; i -= 1) {
    if (!verbs.test(words[i]?.lower ?? "")) continue;
    const subject = readSubject(view, i);
    return subject?.kind === "count" && subject.borrows === undefined ? subject : null;
  }
  return null;
}

function readOwnNoun({ words, amount }: View) {
  const from = words[amount.last + 1]?.lower.match(/^(?:more|fewer|less|additional)$/) ? 2 : 1;
  const noun = readNounPhrase(words, amount.last + from, amount.value !== 1);
  if (noun === null) return null;
  return { unit: singular(noun.head.lower), text: noun.head.text, end: noun.head.end };
}
