/** Labels above what leads away from the article. As the first words of a sentence they mean nothing. */
const labels = [
  "related",
  "in other news",
  "elsewhere",
  "(?:also )?read (?:more|next|also|the full|our)",
  "also read",
  "see (?:also|more)",
  "explore more",
  "more (?:on|from|stories|coverage|news|about|in|to read|like)\\b",
  "more:",
  "most (?:read|popular|viewed|recent)",
  "popular",
  "trending",
  "top stories",
  "latest (?:news|stories)",
  "recommended",
  "up next",
  "next up",
  "what to read next",
  "editors?['’]? ?s? picks?",
  "(?:people|others|readers|you) (?:are |were )?(?:also |now )?(?:reading|read|liked?)\\b",
  "updates to this page",
  "(?:change|revision|version|page) history",
  "newsletters?",
  "advertis(?:ement|ing)",
  "(?:anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|reklama)$",
  "sponsored",
  "promoted",
  "paid (?:post|content)",
  "watch(?: now)?$",
  "(?:story|article) continues",
  "comments?$",
  "(?:view|show|read|post|leave a) comments?",
  "about the authors?",
  "(?:previous|next) article",
  "current issue",
  "our standards",
  "topics$",
  "tags?\\b",
  "filed under",
  "back to top",
  "(?:load|show) more",
  "skip (?:to|ad)",
];

/** What a page asks its readers to do, also in a whole sentence. */
const appeals = [
  "sign (?:up|in)\\b",
  "log ?in\\b",
  "subscribe\\b",
  "register (?:now|here|to|for)\\b",
  "enjoy(?:ing|ed)? (?:our|this|what you)",
  "already (?:a |have )",
  "this (?:content|article|story) is (?:reserved|free|only|exclusive|for)",
  "thank(?:s| you) for (?:reading|visiting|your)",
  "support (?:our|us|independent) ",
  "create an? (?:free )?account",
  "get (?:the )?(?:daily|latest|our)",
  "get .{2,50}\\b(?:by e?-?mail|in your inbox|to your (?:inbox|phone)|delivered)",
  "(?:follow|join) us\\b",
  "follow (?:me|him|her)\\b",
  "join (?:the|our) (?:conversation|discussion|newsletter)",
  "listen to this",
  "click here",
  "(?:continue|keep) reading",
  "don['’]t miss",
  "you (?:may|might) (?:also )?(?:like|be interested)",
  "share (?:this|on)\\b",
  "print this",
  "would you like to comment\\b",
];

const label = startsWith(labels, "i");
const appeal = startsWith(appeals, "i");
const longestAppeal = 100;
const longestLabel = 60;
const sentenceEnd = /[.!?]["'”’)\]]*$/;

/** Whether a line leads away from the article: "Related stories", "Sign up for our newsletter." */
export function isInvitation(text: string): boolean {
  if (text.length < longestAppeal && appeal.test(text)) return true;
  return text.length < longestLabel && label.test(text) && !sentenceEnd.test(text);
}

/** Whether a line that is largely a link leads away from the article, however long it is. */
export function leadsAway(text: string): boolean {
  return appeal.test(text) || label.test(text);
}

const month = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const weekday = "(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?";

/** Lines that say how the page is made and not what happened; each is a whole line. */
const furniture = new RegExp(
  `^(?:${[
    "(?:©|\\(c\\)|copyright (?:©|\\(c\\)|\\d{4})).*",
    ".{0,120}\\ball rights reserved\\b.*",
    ".{0,40}don['’]t want to see this.*",
    "\\d+ of \\d+ ?\\|?",
    "\\d+ min(?:ute)?s? read",
    "\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?",
    "(?:duration|time) ?:? ?\\d+:\\d\\d.*",
    "\\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?) ago[^.!?]{0,40}",
    `(?:first |last )?(?:posted|published|updated|modified)(?: (?:on|at))?:? ?(?:${weekday} )?(?:${month} \\d|\\d{1,4}[ :./-]|\\d+$).{0,80}`,
    "(?:image|photo|picture|video|credits?|source)(?: (?:source|credit|by))? ?[:/|] ?.{0,60}",
    "(?:getty images|reuters|ap photo|file photo|shutterstock|afp)(?: ?[/|,-] ?.{0,50})?",
    ".{0,250}\\b(?:our|agree to (?:the|our)|google) (?:privacy (?:policy|notice|statement)|terms (?:of (?:use|service)|and conditions|& conditions)|cookie policy)\\b.{0,120}",
    "(?:this|our) (?:article|page|story|post|site|content)s?\\b.{0,60}\\b(?:contains?|includes?)\\b.{0,60}\\b(?:affiliate|advertisers)\\b.*",
    "(?:when|if) you (?:buy|purchase) (?:something )?(?:through|using)\\b.*",
    ".{0,120}\\bwe (?:may|might) (?:earn|receive|get) .{0,30}\\b(?:commission|compensation)\\b.*",
    "editorial note\\b.*",
    ".{0,40}\\bsubscribes to the .{0,30}\\bcode of\\b.*",
    "you have full access to\\b.*",
    "(?:when|if) (?:we|you) (?:learn of|see|spot|find|notice) (?:a mistake|an error|a typo)\\b.*",
    "doi ?: ?\\S+",
    ".{0,160}\\b(?:sign up|subscribe)\\b.{0,80}\\b(?:newsletters?|inbox|(?:daily|weekly|free) (?:briefing|bulletin|digest|round-?up|e-?mails?))\\b.{0,80}",
    ".{0,160}\\b(?:newsletters?|inbox)\\b.{0,80}\\b(?:sign up|subscribe)\\b.{0,80}",
    "(?:corrections?|editor['’]s note)\\b.{0,20}\\b(?:if you|please|to report|the disclaimer)\\b.*",
  ].join("|")})$`,
  "is",
);
const longestFurniture = 400;

export function isFurniture(text: string): boolean {
  return furniture.test(text.slice(0, longestFurniture));
}

/** Who made the article, at its end: "Reporting by A; editing by B". */
const credits = [
  "(?:additional |further )?(?:reporting|writing|editing|research|production|graphics|photography) (?:by|from)\\b",
  "(?:additional |further )?(?:files|material) (?:by|from)\\b",
  "with (?:files|reporting|additional reporting|contributions) (?:by|from)\\b",
  "with (?:agencies|wires)\\b",
  "(?:edited|written|compiled) by\\b",
  "(?:this|the) (?:article|story|report|piece|post) (?:was )?(?:originally |first )(?:appeared|published|ran)",
  "(?:originally|first) (?:published|appeared)",
  "a version of (?:this|the) (?:article|story|report|piece) (?:appear|ran|was)",
  "(?:reach|contact) (?:the )?(?:reporter|author|writer)",
  "(?:you can )?(?:follow|e-?mail|contact|reach|write to) \\p{Lu}.{0,80}(?:@|twitter|facebook|instagram|threads|bluesky)",
];
const credit = startsWith(credits, "iu", "[\\s(*[—–-]*");
const contributed =
  /^.{3,200}\bcontributed (?:reporting )?to this (?:report|story|article)\b|^.{3,60} reported from .{3,100}\.$/iu;

export function isCredit(text: string): boolean {
  return credit.test(text) || contributed.test(text);
}

/** A line of a date or a time alone: "March 3, 2019", "16 September 2024 9:33pm". */
const stamp =
  /^(?:[\p{L} .,'’|·•/-]{0,60}[|·•,-] ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?,? \d{4}|\d{4}-\d{2}-\d{2})(?:[\s|•·,@atT-]*\d{1,2}[:.]\d{2}.{0,20})?$/iu;
/** A byline among the paragraphs: "By Ada Roe, The Ledger, San Diego". */
const byline = /^[Bb]y \p{Lu}[^.!?]{2,80}$/u;
const longestStamp = 120;

export function isStamp(text: string): boolean {
  return text.length < longestStamp && (stamp.test(text) || byline.test(text));
}

function startsWith(phrases: readonly string[], flags: string, before = ""): RegExp {
  return new RegExp(`^${before}(?:${phrases.join("|")})`, flags);
}
