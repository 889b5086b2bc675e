import type { Match } from "../model/check.ts";
import type { Figure } from "../model/figure.ts";
import type { Metric, Topic } from "../model/topic.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/** Which figures stand for which metric of a topic; a figure that fits two stands for neither. */
export function matchFigures(topic: Topic, figures: readonly Figure[]): readonly Match[] {
  return figures.flatMap((figure) => {
    const fitting = topic.metrics.flatMap((metric) => {
      const why = fits(metric, figure);
      return why === null ? [] : [{ metric, why }];
    });
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return [];
    return [{ figureId: figure.id, topic: topic.id, metric: only.metric.id, why: only.why }];
  });
}

/** Why the figure stands for the metric, in words; `null` where it does not. */
function fits({ match }: Metric, figure: Figure): string | null {
  if (figure.kind !== match.kind || figure.unit === null || !match.units.includes(figure.unit))
    return null;
  if (figure.value === null || figure.direction !== match.direction) return null;
  const context = contextOf(figure);
  const found = match.all.map((phrase) => phrasePattern(phrase).exec(context)?.[0]);
  if (found.includes(undefined)) return null;
  if (match.none.some((phrase) => phrasePattern(phrase).test(context))) return null;
  return [`unit ${figure.unit}`, ...found.map((words) => `"${words}"`)].join(", ");
}

/** What the figure's own words say of it; a semicolon keeps one qualifier from running into the next. */
function contextOf(figure: Figure): string {
  return figure.qualifiers.map((qualifier) => qualifier.text).join(" ; ");
}
