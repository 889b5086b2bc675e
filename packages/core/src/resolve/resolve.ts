import { createHash } from "node:crypto";
import type { TaggedWord } from "../language/sentence/tag-words.ts";
import type { Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Sighting } from "../model/sighting.ts";
import { bindNouns } from "./bind-nouns.ts";
import type { Bound } from "./bound.ts";
import { findAsOf, type Reference } from "./find-as-of.ts";
import { findSpeaker } from "./find-speaker.ts";
import { findStance } from "./find-stance.ts";
import { mergeRestatements } from "./merge-restatements.ts";
import { quoteEvidence } from "./quote-evidence.ts";

export interface ResolveInput {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  /** Sightings of dates. */
  readonly dates: readonly Sighting[];
  /** The tagged words of a sentence, by where it starts. */
  readonly wordsAt: (sentenceStart: number) => readonly TaggedWord[];
  readonly reference: Reference;
}

/** Mentions tied to noun, speaker, day and each other; a fact said twice is one figure. */
export function resolve(input: ResolveInput): readonly Figure[] {
  const bound = bindNouns(input.mentions);
  const ids = bound.map(({ mention }) => figureId(input.document, mention));
  const figures = bound.map((one, i) => toFigure(input, one, ids[i] ?? "", ids));
  return mergeRestatements(figures);
}

/** The same place and kind in the same document is the same figure, whatever the rules made of it. */
function figureId({ id }: Document, { numeral, kind }: Mention): string {
  return createHash("sha256").update(`${id}:${numeral.start}:${kind}`).digest("hex").slice(0, 16);
}

function toFigure(input: ResolveInput, bound: Bound, id: string, ids: readonly string[]): Figure {
  const { mention, unit, unitText, borrowed, whole, level } = bound;
  const words = input.wordsAt(mention.sentence.start);
  const saidBy = findSpeaker(input.document.text, mention.sentence, words, mention.numeral);
  const asOf = findAsOf(input.document, mention, input.dates, input.reference);
  const subsetOf = whole === undefined ? undefined : ids[whole];
  const changeOf = level === undefined ? undefined : ids[level];
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
    qualifiers: [...mention.qualifiers],
    ...(mention.direction === undefined ? {} : { direction: mention.direction }),
    ...(changeOf === undefined ? {} : { changeOf }),
    ...(mention.since === undefined ? {} : { since: mention.since }),
    ...(subsetOf === undefined ? {} : { subsetOf }),
    ...(saidBy === undefined ? {} : { saidBy }),
    stance: findStance(input.document.text, mention),
    ...(asOf === undefined ? {} : { asOf }),
    evidence: quoteEvidence(input.document, mention.span),
    ruleIds: [...mention.ruleIds],
    confidence: borrowed ? "medium" : "high",
  };
}
