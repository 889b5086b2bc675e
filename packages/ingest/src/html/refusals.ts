import type { Outcome } from "@recount/core";
import { paywall, paywallAbroad, type Refusal, refusals } from "./refusal-kinds.ts";

/** What a page is before its body is believed. */
export interface Candidate {
  readonly titles: readonly string[];
  /** All that a reader sees. */
  readonly words: string;
  readonly bodyWords: number;
  /** Whether the page states that one must pay to read it. */
  readonly isClosed: boolean;
  /** Whether the body ends in the middle of a sentence. */
  readonly isBrokenOff: boolean;
  readonly hasScripts: boolean;
  /** Whether the page states when it was published. */
  readonly isDated: boolean;
}

/** In words: what a page that says it is closed, or breaks off, may give away. */
const longestTaste = 200;

const shell: Outcome = {
  code: "empty-shell",
  message:
    "the page holds no words until a browser runs its scripts; open it in a browser and save it",
};
const none: Outcome = {
  code: "no-article",
  message: "the page holds no article; check that it is not a menu, a login or an error",
};
const shellWords = 60;
const scriptAsked =
  /\b(?:(?:enable|turn on|activate|requires?|without|need) javascript|javascript (?:is|must be|needs to be|to be) (?:disabled|enabled|required|turned)|browser (?:does not support|is not supported|is out of date))/i;

/** Why a page is no article; undefined for one that is, or that says nothing against it. */
export function refuse(page: Candidate): Outcome | undefined {
  for (const refusal of refusals) if (isSaid(refusal, page)) return outcomeOf(refusal);
  if (isWalled(page)) return outcomeOf(paywall);
  const { bodyWords, words, hasScripts } = page;
  if (bodyWords > 0) return undefined;
  const seen = words.match(/\S+/g)?.length ?? 0;
  return (hasScripts && seen <= shellWords) || scriptAsked.test(words) ? shell : none;
}

/** A page that states that it is closed, and gives a paragraph, needs no words that ask for more. */
function isWalled({ bodyWords, words, isClosed, isBrokenOff }: Candidate): boolean {
  if (isClosed && bodyWords > 0 && bodyWords <= paywall.longestBody) return true;
  const most = isClosed || isBrokenOff ? longestTaste : paywall.longestBody;
  return bodyWords <= most && (paywall.words?.test(words) === true || paywallAbroad.test(words));
}

function isSaid({ title, words, longestBody, needsNoDay }: Refusal, page: Candidate): boolean {
  if (page.bodyWords > longestBody) return false;
  if (needsNoDay === true && page.isDated) return false;
  if (page.titles.some((one) => title?.test(one.trim()))) return true;
  // Words alone may be those of a short article about such pages; those have a day.
  return !page.isDated && words !== undefined && words.test(page.words);
}

function outcomeOf({ code, message }: Outcome): Outcome {
  return { code, message };
}
