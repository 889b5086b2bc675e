import { createHash } from "node:crypto";
import type { TaggedWord } from "../language/sentence/tag-words.ts";
import type { Document } from "../model/document.ts";
import type { Figure, Qualifier } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Sighting } from "../model/sighting.ts";
import type { Span } from "../model/span.ts";
import { type FindAsOf, openDays } from "./as-of/find-as-of.ts";
import type { Reference } from "./as-of/reference.ts";
import { bindNouns } from "./bind-nouns.ts";
import type { Bound } from "./bound.ts";
import { carryQualifiers } from "./carry-qualifiers.ts";
import { type FindSpeaker, openSpeakers } from "./find-speaker.ts";
import { findStance } from "./find-stance.ts";
import { mergeRestatements } from "./merge-restatements.ts";
import { quoteEvidence } from "./quote-evidence.ts";
import { rateConfidence } from "./rate-confidence.ts";
import { type OwnerAt, readSections } from "./read-sections.ts";
import { openSentences } from "./speech/sentences.ts";
import { findDisputes } from "./ties/find-disputes.ts";
import { type Ties, tieFigures } from "./ties/tie-figures.ts";

export interface ResolveInput {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  /** Sightings of dates. */
  readonly dates: readonly Sighting[];
  readonly sentences: readonly Span[];
  readonly wordsOf: (sentence: Span) => readonly TaggedWord[];
  readonly reference: Reference;
}

/** What a figure is given from its place among the others. */
interface Given {
  readonly id: string;
  readonly ids: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly ties: Ties;
}

/** Mentions tied to noun, speaker, day and each other; a fact said twice is one figure. */
export function resolve(input: ResolveInput): readonly Figure[] {
  const bound = bindNouns(input.mentions);
  const ties = tieFigures(input.document.text, bound);
  const ids = bound.map(({ mention }) => figureId(input.document, mention));
  const { document, sentences, wordsOf } = input;
  const ownerAt = readSections(document);
  const dayOf = openDays(document, input.mentions, input.dates, input.reference);
  const speakerOf = openSpeakers(openSentences(document, sentences, wordsOf));
  const figures = bound.map((one, at) => {
    const qualifiers = carryQualifiers(input.document.text, bound, at);
    return toFigure({ ...input, ownerAt, speakerOf, dayOf }, one, {
      qualifiers,
      id: ids[at] ?? "",
      ids,
      ties: ties[at] ?? {},
    });
  });
  const places = new Map(bound.map(({ mention }, at) => [mention, at]));
  const echoes = new Map(
    bound.flatMap(({ echoes: first }, at) => {
      const to = first === undefined ? -1 : (places.get(first) ?? -1);
      return to < 0 ? [] : [[ids[at] ?? "", ids[to] ?? ""] as const];
    }),
  );
  return mergeRestatements(document.text, findDisputes(document.text, figures), echoes);
}

/** The same place and kind in the same document is the same figure, whatever the rules made of it. */
function figureId({ id }: Document, { numeral, kind }: Mention): string {
  return createHash("sha256").update(`${id}:${numeral.start}:${kind}`).digest("hex").slice(0, 16);
}

function toFigure(
  input: ResolveInput & {
    readonly ownerAt: OwnerAt;
    readonly speakerOf: FindSpeaker;
    readonly dayOf: FindAsOf;
  },
  { mention, unit, unitText, borrowed }: Bound,
  { id, ids, qualifiers, ties }: Given,
): Figure {
  const saidBy = input.speakerOf(mention.numeral) ?? input.ownerAt(mention.numeral.start);
  const asOf = input.dayOf(mention, saidBy);
  const { whole, level, base } = ties;
  const subsetOf = whole === undefined ? undefined : ids[whole];
  const changeOf = level === undefined ? undefined : ids[level];
  const shareOf = base === undefined ? undefined : ids[base];
  return {
    id,
    kind: mention.kind,
    asWritten: mention.asWritten,
    value: mention.value,
    min: mention.min,
    max: mention.max,
    quantifier: mention.quantifier,
    unit,
    unitText,
    qualifiers: [...qualifiers],
    ...(mention.direction === undefined ? {} : { direction: mention.direction }),
    ...(changeOf === undefined ? {} : { changeOf }),
    ...(mention.since === undefined ? {} : { since: mention.since }),
    ...(subsetOf === undefined ? {} : { subsetOf }),
    ...(shareOf === undefined ? {} : { shareOf }),
    ...(saidBy === undefined ? {} : { saidBy }),
    stance: findStance(input.document.text, mention),
    ...(asOf === undefined ? {} : { asOf }),
    evidence: quoteEvidence(input.document, mention.span),
    ruleIds: [...mention.ruleIds],
    confidence: rateConfidence(input.document, mention, borrowed),
  };
}
