import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import type { TaggedWord } from "../../language/sentence/tag-words.ts";
import { isCapital } from "./name-words.ts";
import { type Party, partyFrom } from "./party.ts";

const made =
  /^(?:reported|provided|released|given|supplied|published|compiled|estimated|cited|recorded|disclosed|announced|identified)$/;
const tally =
  /^(?:count|tally|estimates?|figures?|numbers|data|reckoning|records|admission|account|accounting|reading|calculations?|math|measure)$/;

/** "according to X", "reported by X", "by X's count": the party, from its article on. */
export function readSource(words: readonly TaggedWord[], at: number): Party | null {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.lower === "according" && next?.lower === "to") {
    const party = partyFrom(words, at + 2);
    return party !== null &&
      party.first === party.last &&
      /^(?:plan|plans|custom|law|rank|reports|size|need|age|type)$/.test(
        words[party.last]?.lower ?? "",
      )
      ? null
      : party;
  }
  if (word?.lower === "based" && next?.lower === "on") {
    const paper = partyFrom(words, at + 2);
    return paper !== null && holdsPaper(words, paper) ? paper : null;
  }
  // "12 deaths reported by", "were reported by"; not "a deal announced by".
  if (next?.lower === "by" && made.test(word?.lower ?? "") && isOfNumber(words[at - 1]))
    return partyFrom(words, at + 2);
  const worded = readWording(words, at);
  if (worded !== null) return worded;
  const owner = ownerOfNumber(words, at);
  if (owner !== null) return owner;
  const opens = at === 0 || /^[,;:(“"—–]$/.test(words[at - 1]?.text ?? "");
  if (word?.lower !== "by" && !(word?.lower === "on" && opens)) return null;
  for (let i = at + 1; i < at + 8; i += 1) {
    if (words[i]?.tag !== "possessive") continue;
    const counted = words.slice(i + 1, i + 5).some(({ lower }) => tally.test(lower));
    return counted ? { first: at + 1, last: i } : null;
  }
  return null;
}

const puts =
  /^(?:put|puts|says?|said|acknowledged?s?|conceded?s?|noted?s?|reported|admits?|states?|stated)$/;

/**
 * "citing the ministry", "per a police statement", "in the words of the ministry" and, before a
 * comma, "as counsel put it".
 */
function readWording(words: readonly TaggedWord[], at: number): Party | null {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  const opens = before === undefined || /^[,;:(“"—–]$/.test(before.text);
  const quoting = word?.lower === "quoting" && !words.slice(at, at + 9).some(isSaying);
  if (word?.lower === "citing" || quoting) return citedFrom(words, at + 1);
  const named =
    /^(?:an?|the|its|their)$/.test(next?.lower ?? "") ||
    isCapital(next) ||
    next?.tag === "possessive";
  if (word?.lower === "per" && opens && named) return partyFrom(words, at + 1);
  if (word?.lower === "words" && next?.lower === "of") return partyFrom(words, at + 2);
  if (word?.lower !== "as" || !opens) return null;
  const party = partyFrom(words, at + 1);
  const verb = party === null ? undefined : words[party.last + 1];
  if (party === null || !puts.test(verb?.lower ?? "")) return null;
  const end = words[party.last + (words[party.last + 2]?.lower === "it" ? 3 : 2)];
  return end?.text === "," ? party : null;
}

function isSaying({ lower }: TaggedWord): boolean {
  return lower === "saying";
}

const grounds =
  /^(?:needs?|risks?|lack|concerns?|fears?|reasons?|examples?|costs?|threats?|pressure|safety|laws?|statutes?|cases?|precedents?)$/;

/** "citing the ministry"; not "citing the need to act", which is a ground. */
function citedFrom(words: readonly TaggedWord[], from: number): Party | null {
  const party = partyFrom(words, from);
  if (party === null) return null;
  return words.slice(party.first, party.last + 1).some(({ lower }) => grounds.test(lower))
    ? null
    : party;
}

function isOfNumber(before: TaggedWord | undefined): boolean {
  return before?.lower === "as" || /^(?:auxiliary|adverb|plural)$/.test(before?.tag ?? "");
}

function holdsPaper(words: readonly TaggedWord[], { first, last }: Party): boolean {
  return words.slice(first, last + 1).some(({ lower }) => paperNoun.test(lower));
}

/** "the mayor's guess is 200", "the State's figure of 44": a number that somebody has made. */
function ownerOfNumber(words: readonly TaggedWord[], at: number): Party | null {
  if (
    words[at]?.tag !== "possessive" ||
    /^(?:its|their|his|her|our|my)$/.test(words[at]?.lower ?? "")
  )
    return null;
  let i = at + 1;
  while (words[i]?.tag === "adjective") i += 1;
  if (!/^(?:count|tally|estimate|figure|guess|reckoning)$/.test(words[i]?.lower ?? "")) return null;
  if (!/^(?:of|is|was|stands|stood)$/.test(words[i + 1]?.lower ?? "")) return null;
  let first = at;
  while (/^(?:noun|adjective|possessive)$/.test(words[first - 1]?.tag ?? "")) first -= 1;
  return { first: words[first - 1]?.tag === "determiner" ? first - 1 : first, last: at };
}
