import { quantities } from "./extract/quantities.ts";
import { claim, sight } from "./extract/read-classes.ts";
import { readMentions } from "./extract/read-mentions.ts";
import { readTables } from "./extract/read-tables.ts";
import { rules } from "./extract/rules.ts";
import { sightYears, withinCells } from "./extract/table/sight-tables.ts";
import { scanNumerals, type Token } from "./language/numeral/scan-numerals.ts";
import { openText } from "./language/sentence/tagged-text.ts";
import { type Document, isEnglish } from "./model/document.ts";
import type { Extraction } from "./model/extraction.ts";
import type { Figure } from "./model/figure.ts";
import type { Mention } from "./model/mention.ts";
import type { Numeral } from "./model/numeral.ts";
import type { Sighting } from "./model/sighting.ts";
import { holding, type Span } from "./model/span.ts";
import { referenceOf } from "./resolve/as-of/reference.ts";
import { fillYears } from "./resolve/fill-years.ts";
import { resolve } from "./resolve/resolve.ts";
import { stateDates } from "./resolve/state-dates.ts";
import { checkTables } from "./validate/check-tables.ts";

export interface ExtractOptions {
  /** Reference date (YYYY-MM-DD) for a text that states none of its own. */
  readonly published?: string;
}

/** Reads every numeral, figure and date of a document, and checks its tables against themselves. Pure and synchronous. */
export function extract(document: Document, options: ExtractOptions = {}): Extraction {
  const tokens = scanNumerals(document.text);
  const read = openText(document, tokens);
  const sightings = withinCells(document, [
    ...sight(document, rules, tokens),
    ...sightYears(document),
  ]);
  const claims = claim(tokens, sightings);
  // Rules of English would give another language's number a wrong noun, and its day a wrong month.
  if (!isEnglish(document.language))
    return {
      numerals: classify(document, tokens, claims, [], []),
      figures: [],
      dates: [],
      checks: [],
    };
  const free = new Set(tokens.filter((token) => !claims.has(token)));
  const mentions = [
    ...readMentions(document, read, free, quantities),
    ...readTables(document, tokens, free),
  ].sort((a, b) => a.numeral.start - b.numeral.start);
  const reference = referenceOf(document, options.published);
  const dates = fillYears(
    outermost(sightings.filter((sighting) => sighting.date !== undefined)),
    read.sentences,
  );
  const figures = resolve({
    document,
    mentions,
    dates,
    sentences: read.sentences,
    wordsOf: read.wordsOf,
    reference,
  });
  return {
    numerals: classify(document, tokens, claims, mentions, figures),
    figures: [...figures],
    dates: [...stateDates(document, dates, read.sentences, reference.date)],
    checks: [...checkTables(document, figures)],
  };
}

/** "August 2018" inside "August 30, 2018" is not a second date. */
function outermost(dates: readonly Sighting[]): readonly Sighting[] {
  const ordered = dates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return ordered.filter((date, i) => {
    const twin = ordered[i - 1];
    const same = twin !== undefined && twin.start === date.start && twin.end === date.end;
    if (date.end <= end && !same) return false;
    end = Math.max(end, date.end);
    return true;
  });
}

/** A "one" that nothing has taken stands for a noun: "one of the mothers", "refused one". */
function classLeft({ text, value }: Token): Numeral["class"] {
  return value === 1 && /^one$/i.test(text) ? "idiom" : "other";
}

/** One class for every token: its rule's, that of the figure it became, or other. */
function classify(
  document: Document,
  tokens: readonly Token[],
  claims: ReadonlyMap<Token, Sighting>,
  mentions: readonly Mention[],
  figures: readonly Figure[],
): Numeral[] {
  const key = ({ start, end }: Span, kind: string) => `${start}:${end}:${kind}`;
  const evidence = new Set(
    figures.flatMap((figure) =>
      [figure.evidence, ...(figure.alsoAt ?? [])].map((quote) => key(quote, figure.kind)),
    ),
  );
  const kept = mentions.filter(({ span, kind }) => evidence.has(key(span, kind)));
  const places = kept.map(({ numeral, asWritten, kind }) => ({
    start: numeral.start,
    end: numeral.start + asWritten.length,
    kind,
  }));
  return tokens.map((token) => {
    const own = holding(places, token);
    return {
      text: document.text.slice(token.start, token.end),
      start: token.start,
      end: token.end,
      class: claims.get(token)?.class ?? own?.kind ?? classLeft(token),
    };
  });
}
