import type { Document } from "../model/document.ts";
import type { AsOf, SaidBy } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Sighting } from "../model/sighting.ts";
import type { Span } from "../model/span.ts";
import { resolveDate } from "./calendar.ts";

/** A mention and who says it. */
interface Governed {
  readonly mention: Mention;
  readonly saidBy?: SaidBy | undefined;
}

/** The day that a document is of, and how that is known. */
export interface Reference {
  readonly date: string | undefined;
  readonly basis: "filed" | "published";
}

/** Filing date before publication date: a court's stamp is surer than a page's own word. */
export function referenceOf(document: Document, published: string | undefined): Reference {
  const filed = document.court?.filedAt?.slice(0, 10);
  if (filed !== undefined) return { date: filed, basis: "filed" };
  return { date: document.publishedAt?.slice(0, 10) ?? published, basis: "published" };
}

const asOf =
  /(?:\bas\s+of\s+|\bcurrent\s+(?:through|to|as\s+of)\s+)(?:(?:midnight|noon|[\d:]+\s*[ap]\.?m\.?)\s+(?:on\s+)?)?$/i;
/** In characters: a paragraph longer than this is not the title of the table below it. */
const longestTitle = 160;
const byDay = /(?:^|[,;]\s+|\b)(?:on|by|through)\s+$/i;
const filing =
  /(?:filing|filed|report|reported|submitted|court\s+papers|court\s+documents)\s+(?:[a-z]+\s+){0,3}$/i;
const paper = /\b(?:filing|report|papers?|documents?)$/i;
/** Words near a number that move it to another day than the sentence's. */
const earlier =
  /(?:\b(?:down|up)\s+from|\bfrom|\bcompared\s+(?:with|to)|\bthan\s+the)\s+(?:\p{L}+\s+){0,2}$/iu;
const before =
  /^(?:\s+\p{L}+){0,3}\s+(?:(?:a|one|the)\s+(?:week|month|year)\s+(?:earlier|before|ago)|last\s+(?:week|month|year)|(?:in|as\s+of|at)\s+the\s+(?:last|previous|prior)\s+(?:report|count|filing|update))/iu;
/** An "as of" that a sentence gives to an older paper is not the day of what follows. */
const ofEarlierReport =
  /\b(?:last|previous|prior|earlier)\s+(?:\p{L}+\s+){0,2}(?:report|filing|count|update|tally|statement)s?\b[^.;]*$/iu;
const previousColumn = /\b(?:previous|prior|last|earlier)\b/i;

/**
 * The day that a figure stands for: stated with it, or else the day of the document.
 * - As of August 30, 2018, 497 children remain → stated
 * - 497 in custody, according to a court filing Thursday → filed
 * - "The filing says 2,089", below "a court filing Thursday" → filed
 * - a table titled "Children in care, August 23, 2018" → stated
 *
 * None for "down from 565" or a column headed "Previous report": that day is not this one.
 */
export function findAsOf(
  document: Document,
  { mention, saidBy }: Governed,
  dates: readonly Sighting[],
  reference: Reference,
): AsOf | undefined {
  const { text } = document;
  const { column } = mention;
  if (column !== undefined) {
    const headed = dates.find((date) => within(date, column));
    if (headed !== undefined) return toAsOf(text, headed, reference, "stated");
    if (previousColumn.test(column.text)) return undefined;
  }
  const titled = titleDate(document, mention, dates);
  if (titled !== undefined) return toAsOf(text, titled, reference, "stated");
  const ahead = text.slice(
    mention.numeral.end,
    Math.min(mention.sentence.end, mention.numeral.end + 80),
  );
  const behind = text.slice(
    Math.max(mention.sentence.start, mention.span.start - 40),
    mention.span.start,
  );
  if (mention.kind === "count" && (earlier.test(behind) || before.test(ahead))) return undefined;
  return (
    statedFor(text, mention, dates, reference) ??
    (saidBy !== undefined && paper.test(saidBy.text)
      ? ofPaper(text, mention, dates, reference)
      : undefined) ??
    inherited(text, mention, dates, reference, document) ??
    ofDocument(reference)
  );
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The one date in the title that stands right above the figure's table. */
function titleDate(
  document: Document,
  mention: Mention,
  dates: readonly Sighting[],
): Sighting | undefined {
  const at = document.blocks.findIndex((b) => b.kind === "table" && within(mention.numeral, b));
  const title = at < 1 ? undefined : document.blocks[at - 1];
  if (title === undefined || title.kind === "table") return undefined;
  const found = dates.filter((date) => within(date, title));
  return found.length === 1 && title.end - title.start <= longestTitle ? found[0] : undefined;
}

function ofDocument({ date, basis }: Reference): AsOf | undefined {
  return date === undefined ? undefined : { date, precision: "day", basis };
}

/** A date within the figure's own sentence that says what day it stands for. */
function statedFor(
  text: string,
  { sentence }: Mention,
  dates: readonly Sighting[],
  reference: Reference,
): AsOf | undefined {
  const here = dates.filter((date) => date.start >= sentence.start && date.end <= sentence.end);
  const lead = (date: Sighting) =>
    text.slice(Math.max(sentence.start, date.start - 40), date.start);
  const said = here.find((date) => asOf.test(lead(date)));
  if (said !== undefined) return toAsOf(text, said, reference, "stated");
  const filed = here.find((date) => filing.test(lead(date)));
  if (filed !== undefined && reference.basis === "published")
    return toAsOf(text, filed, reference, "filed");
  const opening = here.find((date) => date.start - sentence.start <= 12 && byDay.test(lead(date)));
  return opening === undefined ? undefined : toAsOf(text, opening, reference, "stated");
}

/** "The filing says 2,089": the day on which the page said before that this paper was filed. */
function ofPaper(
  text: string,
  mention: Mention,
  dates: readonly Sighting[],
  reference: Reference,
): AsOf | undefined {
  if (reference.basis !== "published") return undefined;
  const filed = dates
    .filter((date) => date.end <= mention.sentence.start)
    .filter((date) => filing.test(text.slice(Math.max(0, date.start - 40), date.start)))
    .map((date) => toAsOf(text, date, reference, "filed"));
  const [first] = filed;
  return filed.every((one) => one?.date === first?.date) ? first : undefined;
}

/** An "as of" earlier in the same section, up to the last heading, still holds. */
function inherited(
  text: string,
  mention: Mention,
  dates: readonly Sighting[],
  reference: Reference,
  document: Document,
): AsOf | undefined {
  const heading = document.blocks
    .filter((b) => b.kind === "heading" && b.end <= mention.numeral.start)
    .at(-1);
  const from = heading?.start ?? 0;
  const said = dates
    .filter((date) => date.start >= from && date.end <= mention.numeral.start)
    .filter((date) => asOf.test(text.slice(Math.max(0, date.start - 40), date.start)))
    .filter((date) => !ofEarlierReport.test(text.slice(Math.max(0, date.start - 120), date.start)))
    .at(-1);
  return said === undefined ? undefined : toAsOf(text, said, reference, "stated");
}

function toAsOf(
  text: string,
  sighting: Sighting,
  reference: Reference,
  basis: "stated" | "filed",
): AsOf | undefined {
  const found = resolveDate(sighting.date ?? {}, reference.date, false);
  if (found === null) return undefined;
  const written = text.slice(sighting.start, sighting.end);
  return { date: found.date, precision: found.precision, basis, text: written };
}
