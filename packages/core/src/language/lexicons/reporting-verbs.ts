/** Verbs that report whatever follows them: "the board reported 12 deaths". */
const plain =
  "said says say told tells tell saying reported reports report stated states announced announces announcing confirmed confirms estimated estimates estimate testified testifies disclosed discloses counts counted tallied recorded puts put values valued arrives arrived";
/** Verbs that report a sentence or a quote, and with a thing do something else: "added 12 jobs". */
const withClause =
  "acknowledge add admit advise affirm agree allege argue assert assure attest aver avow believe boast calculate caution certify claim complain concede conclude concur confess confirm contend continue declare deny disclose dispute emphasize estimate expect explain fear figure guess hint hope inform insist judge maintain note notify observe opine plead posit post predict project promise reason reckon reiterate remark remind reply represent respond reveal rule stipulate stress submit suggest surmise suspect testify tweet verify vow warn announce report recall state recount";
/** The same that make their forms otherwise. */
const irregular =
  "find finds found hear hears heard hold holds held know knows learn learns learned show showed speak speaks spoke spoken swear swears swore think thinks thought understand understands understood write writes wrote written";
/** Verbs by which a paper shows what stands in it. */
const ofPapers =
  "alleges alleged allege charges shows show showed shown lists list listed reflects reflect reflected indicates indicate indicated puts found finds find reveals reveal revealed suggests suggest suggested documents counts counted records recorded identified identifies cites cited concluded details detailed notes noted gives gave";

/** "claim", "claims", "claimed". */
function formsOf(verb: string): readonly string[] {
  const stem = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ie` : verb;
  const doubled = /^(?:admit|submit|concur)$/.test(verb) ? verb + verb.slice(-1) : verb;
  const past = stem.endsWith("e") ? `${stem}d` : `${doubled}ed`;
  return [verb, `${/(?:s|sh|ch|x)$/.test(verb) ? `${verb}e` : stem}s`, past];
}

/** Whether a word is on the list, in whatever case. */
function words(list: string): { readonly test: (word: string) => boolean } {
  const known = new Set(list.split(" "));
  return { test: (word) => known.has(word.toLowerCase()) };
}

/** Verbs by which a text says that somebody said something. */
export const reportingVerb = words(plain);
export const clauseVerb = words(`${withClause.split(" ").flatMap(formsOf).join(" ")} ${irregular}`);
export const paperVerb = words(ofPapers);

/** Nouns for what is written or counted, which say what their owner does: "court records show". */
export const paperNoun =
  /^(?:papers?|filings?|reports?|lists?|data|figures?|numbers|records?|surveys?|polls?|stud(?:y|ies)|analys[ie]s|documents?|statistics|stats|census|tally|count|charts?|tables?|exhibits?|declarations?|complaints?|lawsuits?|suits?|memos?|memorand(?:um|a)|letters?|audits?|reviews?|estimates?|statements?|affidavits?|indictments?|petitions?|motions?|briefs?|logs?|e-?mails?|testimony|websites?|transcripts?|evidence|correspondence|tallies|ledgers?|spreadsheets?|dashboards?|database|inquiry|investigation|research|article|book|bulletin|docket|update|notice)$/i;
