import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { DateFact } from "../model/figure.ts";
import type { Sighting } from "../model/sighting.ts";
import { holding, type Span } from "../model/span.ts";
import { resolveDate } from "./calendar.ts";
import { looksAhead } from "./looks-ahead.ts";
import { quoteEvidence } from "./quote-evidence.ts";

/** What a date is for, by the word nearest to it. */
const kinds: readonly (readonly [DateFact["kind"], RegExp])[] = [
  [
    "deadline",
    /\b(?:deadline|due(?:\s+date)?|cut-?off|no\s+later\s+than|on\s+or\s+before|postmarked\s+by|expires?|bar\s+date|until)\b/giu,
  ],
  [
    "hearing",
    /\b(?:(?:status|preliminary|evidentiary|scheduling|oral|fairness|case\s+management)\s+)*(?:hearing|conference|arguments?|trial|sentencing|arraignment)\b/giu,
  ],
  [
    "filing",
    /\b(?:(?:court|joint|status|new|amended)\s+)*(?:filings?|filed|(?:to|will|shall|must|may)\s+(?:file|submit)|submitted|submission|report)\b/giu,
  ],
  [
    "order",
    /\b(?:ordered|orders?|ruled|rules|ruling|injunction|enjoined|granted|denied|decree|opinion|judgment)\b/giu,
  ],
];
/** "must report by", "gave the state until": an obligation makes "by" a deadline. */
const obligation =
  /\b(?:must|shall|required?|ordered|directed|gave|gives|has|have|needs?|deadline|due|to\s+\p{Ll}+)\b/iu;
const byDay =
  /\b(?:by|before|until|no\s+later\s+than|on\s+or\s+before)\s+(?:\d{1,2}(?::\d{2})?\s*[ap]\.?m\.?,?\s+(?:on\s+)?)?$/iu;
/** Where one statement of a sentence ends and the next begins. */
const joint = /;|,\s+(?:and|but|while|which|who)\s|\s+(?:after|because)\s/giu;
const purpose =
  /^\s*(?:deadline|due\s+date|cut-?off)?\s*(?:for|to)\s+(?<what>[^,.;:–—]{3,90}?)(?=\s+(?:who|which|that)\b|[,.;:–—]|$)/iu;
const silent = new Set(["court-caption", "counsel", "certificate"]);

/** The dates of a document as facts; one that cannot be told stays null with its words. */
export function stateDates(
  document: Document,
  sightings: readonly Sighting[],
  sentences: readonly Span[],
  reference: string | undefined,
): readonly DateFact[] {
  const closed = document.blocks.filter((block) => silent.has(block.kind));
  const dated = sightings.filter(
    (sighting) => namesDay(sighting) && holding(closed, sighting) === undefined,
  );
  return dated
    .sort((a, b) => a.start - b.start)
    .map((sighting) => {
      const home = holding(sentences, sighting) ?? sighting;
      return stateDate(document, sighting, home, reference);
    });
}

function namesDay({ date }: Sighting): boolean {
  if (date === undefined) return false;
  const { day, weekday, month, away } = date;
  return day !== undefined || weekday !== undefined || month !== undefined || away !== undefined;
}

function stateDate(
  document: Document,
  sighting: Sighting,
  sentence: Span,
  reference: string | undefined,
): DateFact {
  const body = document.text.slice(sentence.start, sentence.end);
  const place = sighting.start - sentence.start;
  const end = place + sighting.end - sighting.start;
  const found = resolveDate(sighting.date ?? {}, reference, looksAhead(body, place, end));
  const { kind, cue } = readKind(body, place, end);
  return {
    id: createHash("sha256")
      .update(`${document.id}:${sighting.start}:date`)
      .digest("hex")
      .slice(0, 16),
    kind,
    date: found?.date ?? null,
    precision: found?.precision ?? "day",
    basis: found?.basis ?? "inferred",
    text: document.text.slice(sighting.start, sighting.end),
    about: readPurpose(body, end) ?? cue ?? body.slice(0, 80),
    evidence: quoteEvidence(document, sighting),
  };
}

interface Kind {
  readonly kind: DateFact["kind"];
  readonly cue?: string;
}

/** The nearest cue word of the date's own statement decides, or else of its sentence; or it is an event. */
function readKind(body: string, place: number, end: number): Kind {
  const own = statementAround(body, place, end);
  const opening = body.slice(own.start, place);
  if (byDay.test(opening) && obligation.test(opening)) {
    return { kind: "deadline" };
  }
  return (
    nearestCue(body, own, { place, end }) ??
    nearestCue(body, { start: 0, end: body.length }, { place, end }) ?? { kind: "event" }
  );
}

function statementAround(body: string, place: number, end: number): Span {
  let start = 0;
  for (const match of body.matchAll(joint)) {
    const edge = match.index + match[0].length;
    if (edge <= place) start = match.index;
    else if (match.index >= end) return { start, end: match.index };
  }
  return { start, end: body.length };
}

function nearestCue(
  body: string,
  statement: Span,
  { place, end }: { readonly place: number; readonly end: number },
): Kind | undefined {
  const cues = kinds.flatMap(([kind, pattern]) =>
    [...body.slice(statement.start, statement.end).matchAll(pattern)].map((match) => {
      const start = statement.start + match.index;
      const gap = start >= end ? start - end : place - start - match[0].length;
      return { kind, cue: match[0], gap: Math.abs(gap) };
    }),
  );
  const nearest = cues.sort((a, b) => a.gap - b.gap)[0];
  const reach = /report$/i.test(nearest?.cue ?? "") ? nearby : farthest;
  return nearest === undefined || nearest.gap > reach ? undefined : nearest;
}

/** In characters: a cue farther off speaks of something else. */
const farthest = 120;
/** A report is also what a sentence is about; only close by does it say what the day is. */
const nearby = 24;

function readPurpose(body: string, end: number): string | undefined {
  return purpose.exec(body.slice(end, end + 120))?.groups?.what;
}
