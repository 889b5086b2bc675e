import { createHash } from "node:crypto";
import type { TaggedWord } from "../language/sentence/tag-words.ts";
import type { Document } from "../model/document.ts";
import type { Figure, Qualifier } from "../model/figure.ts";
import type { Mention } from "../model/mention.ts";
import type { Sighting } from "../model/sighting.ts";
import { bindNouns } from "./bind-nouns.ts";
import type { Bound } from "./bound.ts";
import { carryQualifiers } from "./carry-qualifiers.ts";
import { findAsOf, type Reference } from "./find-as-of.ts";
import { findSpeaker } from "./find-speaker.ts";
import { findStance } from "./find-stance.ts";
import { mergeRestatements } from "./merge-restatements.ts";
import { quoteEvidence } from "./quote-evidence.ts";
import { rateConfidence } from "./rate-confidence.ts";
import { type OwnerAt, readSections } from "./read-sections.ts";

export interface ResolveInput {
  readonly document: Document;
  readonly mentions: readonly Mention[];
  /** Sightings of dates. */
  readonly dates: readonly Sighting[];
  /** The tagged words of a sentence, by where it starts. */
  readonly wordsAt: (sentenceStart: number) => readonly TaggedWord[];
  readonly reference: Reference;
}

/** What a figure is given from its place among the others. */
interface Given {
  readonly id: string;
  readonly ids: readonly string[];
  readonly qualifiers: readonly Qualifier[];
}

/** Mentions tied to noun, speaker, day and each other; a fact said twice is one figure. */
export function resolve(input: ResolveInput): readonly Figure[] {
  const bound = bindNouns(input.mentions);
  const ids = bound.map(({ mention }) => figureId(input.document, mention));
  const ownerAt = readSections(input.document);
  const figures = bound.map((one, at) => {
    const qualifiers = carryQualifiers(input.document.text, bound, at);
    return toFigure({ ...input, ownerAt }, one, { qualifiers, id: ids[at] ?? "", ids });
  });
  return mergeRestatements(figures);
}

/** The same place and kind in the same document is the same figure, whatever the rules made of it. */
function figureId({ id }: Document, { numeral, kind }: Mention): string {
  return createHash("sha256").update(`${id}:${numeral.start}:${kind}`).digest("hex").slice(0, 16);
}

function toFigure(
  input: ResolveInput & { readonly ownerAt: OwnerAt },
  { mention, unit, unitText, borrowed, whole, level }: Bound,
  { id, ids, qualifiers }: Given,
): Figure {
  const words = input.wordsAt(mention.sentence.start);
  const saidBy =
    findSpeaker(input.document.text, mention.sentence, words, mention.numeral) ??
    input.ownerAt(mention.numeral.start);
  const asOf = findAsOf(input.document, { mention, saidBy }, input.dates, input.reference);
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
    qualifiers: [...qualifiers],
    ...(mention.direction === undefined ? {} : { direction: mention.direction }),
    ...(changeOf === undefined ? {} : { changeOf }),
    ...(mention.since === undefined ? {} : { since: mention.since }),
    ...(subsetOf === undefined ? {} : { subsetOf }),
    ...(saidBy === undefined ? {} : { saidBy }),
    stance: findStance(input.document.text, mention),
    ...(asOf === undefined ? {} : { asOf }),
    evidence: quoteEvidence(input.document, mention.span),
    ruleIds: [...mention.ruleIds],
    confidence: rateConfidence(input.document, mention, borrowed),
  };
}
