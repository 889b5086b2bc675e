/** Verbs that report whatever follows them: "the board reported 12 deaths". */
const plain =
  "said says say told tells tell saying reported reports report stated states announced announces announcing confirmed confirms estimated estimates estimate testified testifies disclosed discloses counts counted tallied recorded puts put values valued arrives arrived";
/** Verbs that report a sentence or a quote, and with a thing do something else: "added 12 jobs". */
const withClause =
  "added adds attest attests attested opines opined aver avers averred certifies certified certify submits submitted stipulate stipulates stipulated affirms affirmed verifies verified recounts recounted state report estimate maintain insist fears cautions caution stresses stress emphasizes emphasize complains complain remarks replies responds observes observe advises advise informs inform thinks think recall declare contends warn explain suggest conclude predict confesses confessed boasts boasted hints hinted pleads pleaded promises promised vows vowed calculates calculated calculate reckons reckoned reckon guesses guessed judges judged understands understood hopes hoped feared fear agree agrees assured notified reminded expect expects noted notes wrote writes found finds explained explains insisted insists maintained maintains warned warns claimed claims claim argued argues argue acknowledged acknowledges conceded concedes concede admitted admits represented represents represent concluded concludes conclude suggested suggests revealed reveals recalled recalls declared declares denied denies deny dispute disputed disputes contended contends contend spoke speaks spoken alleged alleges allege swears swore declares asserted asserts assert believes believed believe predicted predicts projected projects posted tweeted emphasized stressed cautioned complained remarked replied responded continued observed advised informed agreed learned heard showed thinks figured";
/** Verbs by which a paper shows what stands in it. */
const ofPapers =
  "alleges alleged allege charges shows show showed shown lists list listed reflects reflect reflected indicates indicate indicated puts found finds find reveals reveal revealed suggests suggest suggested documents contains counts counted records recorded identified identifies cites cited concluded details detailed notes noted gives gave";

/** Whether a word is on the list, in whatever case. */
function words(list: string): { readonly test: (word: string) => boolean } {
  const known = new Set(list.split(" "));
  return { test: (word) => known.has(word.toLowerCase()) };
}

/** Verbs by which a text says that somebody said something. */
export const reportingVerb = words(plain);
export const clauseVerb = words(withClause);
export const paperVerb = words(ofPapers);

/** Nouns for what is written or counted, which say what their owner does: "court records show". */
export const paperNoun =
  /^(?:papers?|filings?|reports?|lists?|data|figures?|numbers|records?|surveys?|polls?|stud(?:y|ies)|analys[ie]s|documents?|statistics|stats|census|tally|count|charts?|tables?|exhibits?|declarations?|complaints?|lawsuits?|suits?|memos?|memorand(?:um|a)|letters?|audits?|reviews?|estimates?|statements?|affidavits?|indictments?|petitions?|motions?|briefs?|logs?|ledgers?|spreadsheets?|dashboards?|database|inquiry|investigation|research|article|book|bulletin|docket|update|notice)$/i;
