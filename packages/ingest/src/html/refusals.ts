import type { Outcome } from "@recount/core";

/** A kind of page that is no article, though it may look like one. */
interface Refusal extends Outcome {
  /** What its title or its largest heading says. */
  readonly title?: RegExp;
  /** What stands anywhere among its words. */
  readonly words?: RegExp;
  /** In words: a page with a longer body is an article, whatever else stands on it. */
  readonly longestBody: number;
}

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

const refusals: readonly Refusal[] = [
  {
    code: "challenge",
    message:
      "the site asks for proof of a human reader instead of giving the page; open it in a browser",
    title:
      /^(?:just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption|are you (?:a )?(?:human|robot)|human verification|security (?:check|verification)|verify (?:that )?you(?:['’]re| are)|please verify|robot check|ddos-guard|one more step|request blocked|you have been blocked|blocked)\b/i,
    words:
      /\b(?:checking (?:if the site connection is secure|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|you are not a (?:ro)?bot|prove (?:that )?you(?:['’]re| are) (?:a )?human|(?:enable|allow) javascript and cookies to continue|unusual (?:traffic|activity) from your|complete the (?:security check|captcha)|automated access|(?:cloudflare )?ray id\b|press (?:and|&) hold)/i,
    longestBody: 120,
  },
  {
    code: "not-found",
    message: "the site has no such page, though its server did not say so (a soft 404)",
    title:
      /(?:^|[|:–—-]\s*)(?:error\s*:?\s*)?404\b|\b(?:page|article|story|content) (?:was |is |can ?not be |could ?n[o’']t be )?(?:not found|not available|no longer (?:available|exists?)|unavailable|does ?n[o’']t exist|missing|cannot be found)|^not found\b|^(?:sorry|oops|uh[- ]oh|whoops)\b.{0,60}\b(?:page|find|exist|lost)/i,
    words:
      /\b(?:page|article|story|content) (?:that )?you(?:['’]re| are| were|['’]ve| have)? (?:looking for|requested|trying to (?:reach|view|access|find))\b.{0,60}\b(?:not|no longer|removed|moved|unavailable|n['’]t)|\bwe (?:ca ?n['’]?t|can ?not|could ?n['’]t|were unable to) find (?:the|that|this) (?:page|article|story)\b/i,
    longestBody: 150,
  },
  {
    code: "consent",
    message: "the site asks for consent to cookies before it gives the page; open it in a browser",
    title:
      /^(?:before you continue|we (?:value|care about|respect) your privacy|your privacy(?: choices| settings)?$|cookie (?:consent|settings|preferences)|privacy settings|consent\b|manage (?:your )?(?:consent|cookies|privacy))/i,
    words:
      /\bwe(?:,)? (?:and|with) (?:our|\d+)(?: \d+)?(?: \p{L}+)? partners\b.{0,80}\b(?:store|process|use)\b/isu,
    longestBody: 60,
  },
];

const paywall: Refusal = {
  code: "paywall",
  message:
    "the page gives the beginning alone to those who do not pay; ask for the article elsewhere",
  words:
    /\b(?:(?:subscribe|sign up|register|log ?in|sign in|subscription|become a (?:member|subscriber)|start your (?:free )?trial)\b.{0,40}\bto (?:continue|keep|finish|read|unlock|access|view)|to (?:continue|keep) reading\b|(?:continue|keep) reading (?:this (?:article|story) )?with (?:a|your)\b|already (?:a )?(?:subscriber|subscribed|a member|have an account)|(?:article|story|content) is (?:only )?(?:for|available (?:only )?(?:to|for)|reserved for|exclusive to) (?:our )?(?:paying |registered )?(?:subscribers|members)|you(?:['’]ve| have) (?:reached|read|used) (?:your|all|the) .{0,40}(?:limit|free articles?)|(?:subscriber|member)[- ]only (?:content|article|story)|for subscribers only|unlock (?:this|the) (?:article|story|full))/is,
  longestBody: 60,
};

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
  const { bodyWords, words, hasScripts } = page;
  const isTaste = page.isClosed || page.isBrokenOff;
  if (bodyWords <= (isTaste ? longestTaste : paywall.longestBody) && paywall.words?.test(words)) {
    return outcomeOf(paywall);
  }
  if (bodyWords > 0) return undefined;
  const seen = words.match(/\S+/g)?.length ?? 0;
  return (hasScripts && seen <= shellWords) || scriptAsked.test(words) ? shell : none;
}

function isSaid({ title, words, longestBody }: Refusal, page: Candidate): boolean {
  if (page.bodyWords > longestBody) return false;
  if (page.titles.some((one) => title?.test(one.trim()))) return true;
  // Words alone may be those of a short article about such pages; those have a day.
  return !page.isDated && words !== undefined && words.test(page.words);
}

function outcomeOf({ code, message }: Outcome): Outcome {
  return { code, message };
}
