import type { Match } from "../model/check.ts";
import type { Figure } from "../model/figure.ts";
import type { Topic } from "../model/topic.ts";
import { type Fit, fitMetric } from "./fit-metric.ts";

/** What a topic makes of one figure. */
export interface Explanation {
  readonly figure: Figure;
  /** The metric that it stands for, if it is just one. */
  readonly match?: Match;
  /** Metrics that it fits, when they are several: it then stands for none. */
  readonly ambiguous: readonly Fit[];
  /** Metrics that it misses by one condition. */
  readonly near: readonly Fit[];
}

/** Which figures stand for which metric of a topic; a figure that fits two stands for neither. */
export function matchFigures(topic: Topic, figures: readonly Figure[]): readonly Match[] {
  return explainMatches(topic, figures).flatMap(({ match }) => match ?? []);
}

/** For each figure, the metric that it stands for, and those that it nearly does, with the reasons. */
export function explainMatches(topic: Topic, figures: readonly Figure[]): readonly Explanation[] {
  return figures.map((figure) => {
    const fits = topic.metrics.map((metric) => fitMetric(topic, metric, figure));
    const fitting = fits.filter(({ missed }) => missed.length === 0);
    const [only] = fitting;
    const near = fits.filter((fit) => fit.near);
    if (only === undefined || fitting.length > 1) return { figure, ambiguous: fitting, near };
    const match = {
      figureId: figure.id,
      ...{ topic: topic.id, metric: only.metric, why: only.met.join(", ") },
    };
    return { figure, match, ambiguous: [], near };
  });
}
