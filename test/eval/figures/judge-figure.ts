import type { Figure } from "@recount/core";
import { boundsOf, type GoldFigure } from "./gold.ts";
import { hasValue, near } from "./pair-figures.ts";

export const aspects = [
  "value",
  "unit",
  "quantifier",
  "thing",
  "qualifiers",
  "change",
  "speaker",
  "stance",
  "as-of",
] as const;
export type Aspect = (typeof aspects)[number];

/** What the gold judges: all but `as-of` and `speaker` always. */
export function isJudged(gold: GoldFigure, aspect: Aspect): boolean {
  if (aspect === "as-of") return gold.asOf !== undefined;
  if (aspect === "speaker") return gold.saidBy !== undefined;
  return true;
}

/** The aspects of a figure that are right; none is where the value is wrong. */
export function judgeFigure(gold: GoldFigure, found: Figure | undefined): readonly Aspect[] {
  if (found === undefined || !hasValue(found, gold)) return [];
  return aspects.filter((aspect) => isJudged(gold, aspect) && judges[aspect](gold, found));
}

const judges: Readonly<Record<Aspect, (gold: GoldFigure, found: Figure) => boolean>> = {
  value: () => true,
  unit: (gold, found) => gold.kind.includes(found.kind) && gold.unit.includes(found.unit),
  quantifier: (gold, found) => {
    const { min, max } = boundsOf(gold, found.quantifier);
    return (
      gold.quantifier.includes(found.quantifier) && near(found.min, min) && near(found.max, max)
    );
  },
  thing: (gold, found) =>
    judges.unit(gold, found) &&
    (gold.thing === undefined || gold.thing.some((thing) => holds(descriptionOf(found), thing))),
  qualifiers: (gold, found) =>
    gold.qualifiers.every((qualifier) => holds(descriptionOf(found), qualifier)),
  change: (gold, found) =>
    gold.kind.includes(found.kind) &&
    gold.direction.includes(found.direction ?? "none") &&
    (gold.since === undefined || holds([found.since ?? ""], gold.since)),
  speaker: ({ saidBy = [], via }, { saidBy: found }) =>
    saidBy.some((party) =>
      party === null
        ? found === undefined
        : found !== undefined && holds([found.party, found.text], party),
    ) &&
    (via === undefined || holds([found?.via ?? ""], via)),
  stance: (gold, found) => gold.stance.includes(found.stance),
  "as-of": (gold, found) => (found.asOf?.date ?? null) === gold.asOf,
};

function descriptionOf(found: Figure): readonly string[] {
  const qualifiers = found.qualifiers.map(({ text }) => text);
  return [...qualifiers, qualifiers.join(" ")];
}

/** Text is matched by containment, whatever its case and white space. */
function holds(texts: readonly string[], part: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  return texts.some((text) => plain(text).includes(plain(part)));
}

/** What stands on each side of a wrong aspect, for a person to compare. */
export function show(aspect: Aspect, figure: Figure | GoldFigure): string {
  switch (aspect) {
    case "value":
      return `${figure.value} [${figure.min ?? ""}..${figure.max ?? ""}]`;
    case "unit":
      return `${plain(figure.kind)} ${plain(figure.unit)}`;
    case "quantifier":
      return `${plain(figure.quantifier)} [${figure.min ?? ""}..${figure.max ?? ""}]`;
    case "thing":
      return "thing" in figure
        ? `${plain(figure.unit)} | ${plain(figure.thing)}`
        : `${plain(figure.unit)} | ${plain(figure.qualifiers)}`;
    case "qualifiers":
      return plain(figure.qualifiers);
    case "change":
      return `${plain(figure.kind)} ${plain(figure.direction)} since ${figure.since ?? "-"}`;
    case "speaker": {
      const via = "via" in figure ? figure.via : undefined;
      return `${plain(figure.saidBy)}${via === undefined ? "" : ` via ${via}`}`;
    }
    case "stance":
      return plain(figure.stance);
    case "as-of":
      return plain(figure.asOf);
  }
}

function plain(value: unknown): string {
  const [only, ...more] = Array.isArray(value) ? value : [value];
  if (more.length > 0) return JSON.stringify(value);
  return typeof only === "string" ? only : JSON.stringify(only ?? null);
}
