import type { Figure } from "../model/figure.ts";
import type { Metric, Topic } from "../model/topic.ts";
import { isParty } from "./parties.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/** How one figure stands to one metric: what speaks for it, and what against. */
export interface Fit {
  readonly metric: string;
  /** The unit, the phrases found and the speaker, where they are as the metric wants them. */
  readonly met: readonly string[];
  /** Words for each condition that does not; none, and the figure fits. */
  readonly missed: readonly string[];
  /** Whether one condition alone fails though the figure's words hold some of the metric's. */
  readonly near: boolean;
  /** Whether all holds but the unit: what a slip between children and parents looks like. */
  readonly unitSlip: boolean;
}

interface Condition {
  /** Whether a reader wants to hear of it where it holds. */
  readonly telling?: boolean;
  readonly holds: boolean;
  readonly words: string;
}

/** Holds a figure against every condition of a metric; the order is that of the topic file. */
export function fitMetric(topic: Topic, metric: Metric, figure: Figure): Fit {
  const unit = unitOf(metric, figure);
  const conditions = [unit, ...othersOf(topic, metric, figure)];
  const met = conditions.filter(({ holds, telling }) => holds && telling === true);
  const missed = conditions.filter(({ holds }) => !holds);
  const [only] = missed;
  return {
    metric: metric.id,
    met: met.map(({ words }) => words),
    missed: missed.map(({ words }) => words),
    near: missed.length === 1 && met.some((condition) => condition !== unit),
    unitSlip: only === unit && missed.length === 1 && metric.match.all.length > 0,
  };
}

function unitOf({ match }: Metric, { unit }: Figure): Condition {
  const holds = unit !== null && match.units.includes(unit);
  return { telling: true, holds, words: `unit ${unit ?? "none"}` };
}

function othersOf(topic: Topic, { match }: Metric, figure: Figure): readonly Condition[] {
  const { kind, value, direction } = figure;
  const context = contextOf(figure);
  return [
    { holds: kind === match.kind, words: `kind ${kind}` },
    { holds: value !== null, words: value === null ? "no single value" : `value ${value}` },
    { holds: direction === match.direction, words: `direction ${direction ?? "none"}` },
    ...match.all.map((phrase) => wanted(phrase, context)),
    ...match.none.map((phrase) => unwanted(phrase, context)),
    ...speakerOf(topic, match.saidBy, figure),
  ];
}

function wanted(phrase: string, context: string): Condition {
  const found = phrasePattern(phrase).exec(context)?.[0];
  const words = found === undefined ? `no "${phrase}"` : `"${found}"`;
  return { telling: true, holds: found !== undefined, words };
}

function unwanted(phrase: string, context: string): Condition {
  const found = phrasePattern(phrase).exec(context)?.[0];
  const words = found === undefined ? `no "${phrase}"` : `"${found}" is excluded`;
  return { holds: found === undefined, words };
}

function speakerOf(topic: Topic, parties: readonly string[], figure: Figure): readonly Condition[] {
  if (parties.length === 0) return [];
  const speaker = figure.saidBy?.party;
  const holds = speaker !== undefined && parties.some((party) => isParty(topic, party, speaker));
  return [{ telling: true, holds, words: `said by ${speaker ?? "nobody named"}` }];
}

/** What the figure's own words say of it; a semicolon keeps one qualifier from running into the next. */
function contextOf(figure: Figure): string {
  return figure.qualifiers.map((qualifier) => qualifier.text).join(" ; ");
}
