import { createHash } from "node:crypto";
import type { Document } from "../model/document.ts";
import type { DateFact } from "../model/figure.ts";
import type { Sighting } from "../model/sighting.ts";
import { overlaps, type Span } from "../model/span.ts";
import { resolveDate } from "./calendar.ts";
import { quoteEvidence } from "./quote-evidence.ts";

/** What a date is for, by the word nearest to it. */
const kinds: readonly (readonly [DateFact["kind"], RegExp])[] = [
  ["deadline", /\b(?:deadline|due\s+date|cut-?off|no\s+later\s+than|on\s+or\s+before)\b/giu],
  [
    "hearing",
    /\b(?:(?:status|preliminary|evidentiary|scheduling|oral|case\s+management)\s+)*(?:hearing|conference|arguments?|trial)\b/giu,
  ],
  [
    "filing",
    /\b(?:(?:court|joint|status|new|amended)\s+)*(?:filings?|filed|submitted|submission|report)\b/giu,
  ],
  ["order", /\b(?:ordered|order|ruled|ruling|injunction|enjoined|granted)\b/giu],
];
const ahead = /\b(?:will|shall|next|upcoming|scheduled|set\s+for|to\s+be\s+held)\b/i;
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
    (sighting) => namesDay(sighting) && !closed.some((b) => overlaps(b, sighting)),
  );
  return dated
    .sort((a, b) => a.start - b.start)
    .map((sighting) => {
      const home =
        sentences.find((s) => s.start <= sighting.start && sighting.end <= s.end) ?? sighting;
      return stateDate(document, sighting, home, reference);
    });
}

function namesDay({ date }: Sighting): boolean {
  return (
    date !== undefined &&
    (date.day !== undefined || date.weekday !== undefined || date.month !== undefined)
  );
}

function stateDate(
  document: Document,
  sighting: Sighting,
  sentence: Span,
  reference: string | undefined,
): DateFact {
  const body = document.text.slice(sentence.start, sentence.end);
  const place = sighting.start - sentence.start;
  const found = resolveDate(sighting.date ?? {}, reference, ahead.test(body.slice(0, place)));
  const { kind, cue } = readKind(body, place);
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
    about: readPurpose(body, place + sighting.end - sighting.start) ?? cue ?? body.slice(0, 80),
    evidence: quoteEvidence(document, sighting),
  };
}

/** The nearest cue word on either side decides; a date with none is an event. */
function readKind(
  body: string,
  place: number,
): { readonly kind: DateFact["kind"]; readonly cue?: string } {
  const cues = kinds.flatMap(([kind, pattern]) =>
    [...body.matchAll(pattern)].map((match) => ({
      kind,
      cue: match[0],
      gap: Math.abs(match.index - place),
    })),
  );
  const nearest = cues.sort((a, b) => a.gap - b.gap)[0];
  return nearest === undefined || nearest.gap > 120 ? { kind: "event" } : nearest;
}

function readPurpose(body: string, end: number): string | undefined {
  return purpose.exec(body.slice(end, end + 120))?.groups?.what;
}
