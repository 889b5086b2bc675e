import nlp from "compromise/three";
import { remember } from "../../language/remember.ts";
import type { Span } from "../../model/span.ts";

/** A name of two words or more as it stands in the text. */
export interface Name extends Span {
  readonly text: string;
}

const part =
  "(?:(?:\\p{Lu}|Mr|Mrs|Ms|Dr|Lt|Sgt|Gen|Sen|Rep|Gov|Capt|Col|St)\\.|\\p{Lu}[\\p{L}\\p{N}'’&-]*)";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${part}(?:[ \\t]+(?:(?:of|for|de|du|van|von|al|bin)[ \\t]+(?:the[ \\t]+)?)?${part}){1,7}`,
  "gu",
);
/** Words that open a sentence and no name. */
const opener =
  /^(?:The|A|An|In|On|At|By|For|But|And|As|When|While|After|Before|Since|With|From|That|This|These|Those|If|Of|To|Yesterday|Today|Last|According|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[ \t]+/;
const organisation =
  /(?:Board|Agency|Department|Institute|University|Court|County|City|Company|Inc|Corp|Ltd|LLC|Union|Party|Council|Committee|Commission|Office|Bureau|Ministry|Association|Group|Bank|School|College|Hospital|Cent(?:er|re)|Foundation|Times|Post|News|Ledger|Street|States?|Guild|Service|Administration|Act|House|Senate|Congress|Region|River|Island|Church|Trust|Fund|League|Society)\b/;

/** Every name of two words or more, in order. */
export function readNames(text: string): readonly Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(run)) {
    const opening = opener.exec(match[0])?.[0] ?? "";
    const name = match[0]
      .slice(opening.length)
      .replace(/['’]s?$|(?<!\b(?:Inc|Corp|Co|Jr|Sr))\.$/, "");
    if (!name.includes(" ")) continue;
    const start = match.index + opening.length;
    names.push({ text: name, start, end: start + name.length });
  }
  return names;
}

const titled =
  /^(?:Mr|Ms|Mrs|Miss|Dr|Judge|Justice|Sen|Rep|Gov|Mayor|Sheriff|Lt|Sgt|Capt|Gen|President|Chief)\b/;

/** A name that is a person's by its title or first name: "Los Angeles" and "New Hope" are not. */
export const isSurelyPerson = remember(
  (name) => isPerson(name) && (titled.test(name) || nlp(name).people().found),
);

/** "Ann Ruiz", "Judge Dana Cole"; not "Harbor Mining Board". */
export function isPerson(name: string): boolean {
  return (
    !organisation.test(name) &&
    !/\b(?:of|for)\b|\d|&|['’]s\b/.test(name) &&
    name.split(" ").length <= 5
  );
}
