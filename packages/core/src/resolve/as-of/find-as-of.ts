import { paperNoun } from "../../language/lexicons/reporting-verbs.ts";
import { openLines } from "../../language/sentence/lines.ts";
import type { Document } from "../../model/document.ts";
import type { AsOf, SaidBy } from "../../model/figure.ts";
import type { Mention } from "../../model/mention.ts";
import type { Sighting } from "../../model/sighting.ts";
import { firstFrom } from "../../model/span.ts";
import { roleOf } from "./date-role.ts";
import { governing, type Mark, marksOf } from "./marks.ts";
import { type Reference, toAsOf } from "./reference.ts";
import { tableDay } from "./table-day.ts";

/** The day that a figure stands for, by its mention and who says it. */
export type FindAsOf = (mention: Mention, saidBy: SaidBy | undefined) => AsOf | undefined;

/** An "as of" that a sentence gives to an older paper is not the day of what follows. */
const ofEarlierReport =
  /\b(?:last|previous|prior|earlier)\s+(?:\p{L}+\s+){0,2}(?:report|filing|count|update|tally|statement)s?\b[^.;]*$/iu;
/** Words near a number that move it to another day than the sentence's. */
const earlier =
  /(?:\b(?:down|up|rose|risen|grew|fell|fallen|dropped|declined|increased|climbed|shrank)\s+(?:\p{L}+\s+){0,2}from|\bcompared\s+(?:with|to)|\bthan\s+the)\s+(?:\p{L}+\s+){0,2}$/iu;

/** "had first agreed to pay $20 million" is of a day before, whichever it was; "had been filed" is reported speech. */
const former =
  /\b(?:had\s+(?:first|originally|initially|previously|earlier|once)|at\s+first|formerly|used\s+to)\b[^.;]*$/i;

/**
 * Finds the days of a document's figures: stated with the number, or else the day of the document.
 * - As of August 30, 2018, 497 children remain → stated
 * - 497 in custody, according to a court filing Thursday → filed
 * - in 2017, 40 clerks left → 2017, and not the day of the paper
 *
 * None for "down from 565" or "last week": that day is not this one.
 */
export function openDays(
  document: Document,
  mentions: readonly Mention[],
  sightings: readonly Sighting[],
  reference: Reference,
): FindAsOf {
  const { text } = document;
  const dates = [...sightings].sort((a, b) => a.start - b.start);
  const numerals = groupBySentence(mentions);
  const inherited = openInherited(document, dates, reference);
  const filings = filedBefore(document, dates, reference);
  const marked = new Map<number, readonly Mark[]>();
  return (mention, saidBy) => {
    if (mention.column !== undefined || mention.sentence.start === mention.numeral.start) {
      const found = tableDay(document, mention, dates, reference);
      if (found !== undefined) return found.asOf;
    }
    const known = marked.get(mention.sentence.start);
    const marks = known ?? marksOf(text, mention.sentence, dates, reference);
    marked.set(mention.sentence.start, marks);
    const others = numerals.get(mention.sentence.start) ?? [];
    const behind = text.slice(mention.sentence.start, mention.span.start);
    const compared = mention.kind === "count" && earlier.test(behind.slice(-40));
    const paper = saidBy !== undefined && isPaper(saidBy);
    const filed = marks.findLast(({ role }) => role === "filed");
    const mark = governing(text, mention, marks, others, compared);
    if (mark?.asOf !== undefined) return mark.asOf;
    if (filed !== undefined && !compared && (paper || reference.basis === "published"))
      return filed.asOf;
    if (mark !== undefined) return undefined;
    if (compared || former.test(behind)) return undefined;
    const spoken = marks.find(({ role }) => role === "said");
    if (spoken !== undefined) return spoken.asOf;
    return (
      (paper ? filings(mention.sentence.start) : undefined) ??
      inherited(mention) ??
      ofDocument(reference)
    );
  };
}

function isPaper({ text, party }: SaidBy): boolean {
  return [...text.split(/\s+/), ...party.split(/\s+/)].some((word) => paperNoun.test(word));
}

function groupBySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence.start);
    if (group === undefined) groups.set(mention.sentence.start, [mention]);
    else group.push(mention);
  }
  return groups;
}

function ofDocument({ date, basis }: Reference): AsOf | undefined {
  return date === undefined ? undefined : { date, precision: "day", basis };
}

/** "The filing says 2,089": the one day on which the page said before that a paper was filed. */
function filedBefore({ text }: Document, dates: readonly Sighting[], reference: Reference) {
  const all = { start: 0, end: text.length };
  const filed =
    reference.basis === "published"
      ? dates.filter((date) => roleOf(text, all, date) === "filed")
      : [];
  const [first] = filed;
  const days = filed.map((date) => toAsOf(text, date, reference, "filed"));
  const other = filed.find((_, i) => days[i]?.date !== days[0]?.date);
  const until = other?.end ?? Number.POSITIVE_INFINITY;
  return (at: number): AsOf | undefined =>
    first !== undefined && first.end <= at && at < until ? days[0] : undefined;
}

/** The dates that a text gives with "as of" and not to an older paper. */
function inheritable({ text }: Document, dates: readonly Sighting[]): readonly Sighting[] {
  const lead = (date: Sighting) => text.slice(Math.max(0, date.start - 120), date.start);
  return dates.filter(
    (date) => /\bas\s+of\s/i.test(lead(date).slice(-40)) && !ofEarlierReport.test(lead(date)),
  );
}

/** An "as of" earlier in the same section of a filing, or in the same paragraph of a page, still holds. */
function openInherited(document: Document, dates: readonly Sighting[], reference: Reference) {
  const { text, blocks } = document;
  const said = inheritable(document, dates);
  const isFiled = reference.basis === "filed";
  const homes = isFiled ? blocks.filter(({ kind }) => kind === "heading") : blocks;
  const lineAt = openLines(text);
  const titled = isFiled ? 0 : titleEnd(text, blocks);
  const inTitle = said.filter(({ end }) => end <= titled);
  return ({ numeral }: Mention): AsOf | undefined => {
    const home = homes[firstFrom(homes, numeral.start + 1) - 1];
    const from = home?.start ?? (isFiled ? 0 : lineAt(numeral.start).start);
    const last =
      lastBetween(said, from, numeral.start) ?? inTitle.find(({ end }) => end <= numeral.start);
    return last === undefined ? undefined : toAsOf(text, last, reference, "stated");
  };
}

/** The last of ordered dates that starts behind one place and ends before another. */
function lastBetween(dates: readonly Sighting[], from: number, to: number): Sighting | undefined {
  for (let i = firstFrom(dates, to) - 1; i >= 0; i -= 1) {
    const date = dates[i];
    if (date === undefined || date.start < from) return undefined;
    if (date.end <= to) return date;
  }
  return undefined;
}

/** Where the title of a page ends: its title block, or its first line. */
function titleEnd(text: string, blocks: Document["blocks"]): number {
  const title = blocks.find(({ kind }) => kind === "title" || kind === "heading");
  if (title !== undefined) return title.end;
  const line = text.indexOf("\n");
  return line < 0 || line > 160 || /[.?!]\s*$/.test(text.slice(0, line)) ? 0 : line;
}
