import type { DateFact, Document, Figure } from "@recount/core";

/** A figure as a person reviews it: what it ties together, by the words of the page and not by ids. */
export function describeFigure(figure: Figure, all: readonly Figure[]) {
  const { kind, value, min, max, quantifier, unit, asWritten, direction, since, stance } = figure;
  const wordsOf = (id: string | undefined) => all.find((one) => one.id === id)?.evidence.exact;
  return {
    ...{ asWritten, kind, unit, value },
    ...(value === null ? { min, max } : {}),
    ...(quantifier === "exact" ? {} : { quantifier }),
    exact: figure.evidence.exact,
    qualifiers: figure.qualifiers.map(({ text }) => text),
    direction,
    since,
    subsetOf: wordsOf(figure.subsetOf),
    changeOf: wordsOf(figure.changeOf),
    shareOf: wordsOf(figure.shareOf),
    saidBy: figure.saidBy?.party,
    ...(stance === "asserted" ? {} : { stance }),
    asOf: figure.asOf && `${figure.asOf.date} ${figure.asOf.basis}`,
    page: figure.evidence.boxes?.[0]?.page,
    alsoAt: figure.alsoAt?.map(({ exact }) => exact),
    confidence: figure.confidence,
  };
}

export function describeDate({ text, kind, date, basis, about }: DateFact) {
  return { text, kind, date, basis, about };
}

/** What each stretch of the text is taken for, by its first words. */
export function describeBlocks({ blocks, text }: Document) {
  return blocks.map(({ kind, start, end }) => `${kind}: ${opening(text.slice(start, end))}`);
}

function opening(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length > 60 ? `${line.slice(0, 60).trimEnd()}…` : line;
}
