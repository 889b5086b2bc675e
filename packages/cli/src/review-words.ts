import type { Evidence, Move, Review, SnapshotMetric, Waiting } from "@recount/core";

/** What waits for a person, each with its reason and its figures' ids, quotes and places. */
export function tellWaiting(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return "nothing waits for a person\n";
  return waiting
    .map(({ topic, metric, asOf, why, reason, figures }) => {
      const about = [topic, metric, asOf].filter((word) => word !== "").join(" ");
      const shown = figures.map(
        ({ figureId, asWritten, unit, saidBy, source, evidence }) =>
          `  ${figureId}  ${asWritten} ${unit ?? ""}, ${saidBy ?? "the document"}: ${placeOf(source, evidence)}\n      ${quote(evidence)}\n`,
      );
      return `${why}: ${about}: ${reason}\n${shown.join("")}`;
    })
    .join("\n");
}

/** What people said of figures, a line each with the quote below it. */
export function tellReviews(reviews: readonly Review[]): string {
  return reviews
    .map(({ at, by, verdict, figureId, read, value, reason, evidence, documentId }) => {
      const number =
        value === undefined ? read.asWritten : `${read.asWritten} to ${inWords(value)}`;
      const head = `${at}  ${by} ${verdict} ${figureId} (${number}): ${reason}`;
      return `${head}\n      document ${documentId.slice(0, 12)}: ${quote(evidence)}\n`;
    })
    .join("");
}

/** What moves in the published values of a topic, with both evidences. */
export function tellMoves(topic: string, moves: readonly Move[]): string {
  if (moves.length === 0) return `${topic}: no published value moves\n`;
  const lines = moves.map(({ kind, metric, asOf, before, after }) => {
    const values = [before, after].flatMap((side) => (side === undefined ? [] : [numberOf(side)]));
    return `  ${kind}  ${metric} as of ${asOf}: ${values.join(" -> ")}\n${side("-", before)}${side("+", after)}`;
  });
  const count = `${moves.length} published ${moves.length === 1 ? "value moves" : "values move"}`;
  return `${topic}: ${count}\n${lines.join("")}`;
}

function side(sign: string, metric: SnapshotMetric | undefined): string {
  const [first] = metric?.sources ?? [];
  if (first === undefined) return "";
  const page = first.evidence.boxes?.[0]?.page;
  const place = `${first.title ?? first.documentId.slice(0, 12)}${page === undefined ? "" : `, page ${page}`}`;
  return `    ${sign} ${place}: ${quote(first.evidence)}\n`;
}

function numberOf({ value, quantifier, status }: SnapshotMetric): string {
  const words = value === null ? "no value" : inWords(value);
  const about = quantifier === "exact" ? "" : `${quantifier} `;
  return `${about}${words}${status === "disputed" ? " (disputed)" : ""}`;
}

function placeOf(source: string, { boxes }: Pick<Evidence, "boxes">): string {
  const page = boxes?.[0]?.page;
  return page === undefined ? source : `${source}, page ${page}`;
}

/** The quote among its neighbours, on one line. */
function quote({ prefix, exact, suffix }: Omit<Evidence, "boxes">): string {
  return `…${prefix}[${exact}]${suffix}…`.replaceAll(/\s+/g, " ");
}

function inWords(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}
