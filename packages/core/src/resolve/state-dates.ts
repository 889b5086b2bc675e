import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { DateFact } from "../model/figure.ts";
import type { Sighting } from "../model/sighting.ts";
import { contains, holding, type Span } from "../model/span.ts";
import { resolveDate } from "./calendar.ts";
import { looksAhead } from "./looks-ahead.ts";
import { quoteEvidence } from "./quote-evidence.ts";

/** What a date is for, by the word nearest to it. */
const kinds: readonly (readonly [DateFact["kind"], RegExp])[] = [
  [
    "deadline",
    /\b(?:deadline|due(?:\s+date)?|cut-?off(?=\s+(?:date|day|time|is|was|for|of|on)\b|[.,;])|no\s+later\s+than|on\s+or\s+before|postmarked\s+by|expires?|bar\s+date|last\s+day|(?:discovery|period|window|registration|enrollment)\s+(?:closes|closed|ends|ended)|until)\b/giu,
  ],
  [
    "hearing",
    /\b(?:(?:status|preliminary|evidentiary|scheduling|oral|fairness|case\s+management)\s+)*(?:hearing|conference|arguments?|trial|sentencing|arraignment|be\s+heard)\b/giu,
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
/** "By May 4 the State shall produce". */
const mustDo = /^[^.;]*?\b(?:shall|must|(?:is|are|was|were)\s+(?:ordered|required|directed))\b/iu;
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
  const cues = new Map<number, readonly Cue[]>();
  return dated
    .sort((a, b) => a.start - b.start)
    .map((sighting) => {
      const home = holding(sentences, sighting) ?? sighting;
      const body = document.text.slice(home.start, home.end);
      const place = sighting.start - home.start;
      const cuesOf = () => {
        const known = cues.get(home.start) ?? readCues(body);
        cues.set(home.start, known);
        return known;
      };
      const end = place + sighting.end - sighting.start;
      return stateDate(document, sighting, { body, place, end, reference, cuesOf });
    });
}

/** A word that says what a date is for, and where it stands in its sentence. */
interface Cue extends Span {
  readonly kind: DateFact["kind"];
  readonly cue: string;
}

/** A date's sentence and its place there. */
interface Setting {
  readonly body: string;
  readonly place: number;
  readonly end: number;
  readonly reference: string | undefined;
  readonly cuesOf: () => readonly Cue[];
}

function readCues(body: string): readonly Cue[] {
  return kinds.flatMap(([kind, pattern]) =>
    [...body.matchAll(pattern)].map(({ 0: cue, index }) => ({
      ...{ kind, cue },
      ...{ start: index, end: index + cue.length },
    })),
  );
}

function namesDay({ date }: Sighting): boolean {
  if (date === undefined) return false;
  const { day, weekday, month, away } = date;
  return day !== undefined || weekday !== undefined || month !== undefined || away !== undefined;
}

function stateDate(document: Document, sighting: Sighting, setting: Setting): DateFact {
  const { body, place, end, reference } = setting;
  const found = resolveDate(sighting.date ?? {}, reference, looksAhead(body, place, end));
  const { kind, cue } = readKind(setting);
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
function readKind(setting: Setting): Kind {
  const { body, place, end } = setting;
  const own = statementAround(body, place, end);
  const opening = body.slice(own.start, place);
  const owed = obligation.test(opening) || mustDo.test(body.slice(end, end + 80));
  if (byDay.test(opening) && owed) return { kind: "deadline" };
  const whole = { start: 0, end: body.length };
  return nearestCue(own, setting) ?? nearestCue(whole, setting) ?? { kind: "event" };
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

function nearestCue(statement: Span, { place, end, cuesOf }: Setting): Kind | undefined {
  const cues = cuesOf()
    .filter((one) => contains(statement, one))
    .map(({ kind, cue, start, end: last }) => {
      const gap = start >= end ? start - end : place - last;
      return { kind, cue, gap: Math.abs(gap) };
    });
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
