import type { Check, Snapshot, SnapshotMetric } from "@recount/core";
import Table from "cli-table3";

/** Wider than a page of mail is no help, where nobody's terminal says how wide. */
const defaultWidth = 180;
const narrowestColumn = 12;

/** A table of words, as wide as the terminal: the widest columns give way first. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, i) =>
    Math.min(64, 2 + Math.max(...[head, ...rows].map((row) => row[i]?.length ?? 0))),
  );
  const room = (process.stderr.columns || defaultWidth) - head.length - 1;
  while (widths.reduce((sum, width) => sum + width, 0) > room) {
    const widest = Math.max(...widths);
    if (widest <= narrowestColumn) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  const table = new Table({
    head: [...head],
    style: { head: [], border: [], compact: true },
    wordWrap: true,
    // A word wider than its column is cut short otherwise, and the end of a path tells most.
    wrapOnWordBoundary: rows.every((row) => row.every((cell, i) => fits(cell, widths[i] ?? 0))),
    colWidths: widths,
  });
  for (const row of rows) table.push([...row]);
  return table.toString();
}

function fits(cell: string, width: number): boolean {
  return cell.split(" ").every((word) => word.length + 2 <= width);
}

/** The figures that stand for a metric: value, who said it, as of when, in which file and on which page. */
export function figureTable(snapshots: readonly Snapshot[]): string {
  const rows = snapshots.flatMap((snapshot) =>
    snapshot.metrics
      .filter((metric) => metric.asOf === snapshot.asOf)
      .flatMap((metric) => rowsOf(metric, snapshot)),
  );
  return tableOf(["metric", "value", "unit", "said by", "as of", "file", "page"], rows);
}

/** A row for each document that says it; one that says it twice is shown by its first place. */
function rowsOf(metric: SnapshotMetric, snapshot: Snapshot): readonly (readonly string[])[] {
  const first = new Map(
    metric.sources.toReversed().map((source) => [source.documentId, source] as const),
  );
  const sources = metric.sources.filter((source) => first.get(source.documentId) === source);
  return sources.map((source, i) => {
    const document = snapshot.documents.find(({ id }) => id === source.documentId);
    return [
      i === 0 ? metric.metric : "",
      i === 0 ? valueWords(metric) : "confirmed by",
      i === 0 ? metric.unit : "",
      source.saidBy?.party ?? "the document",
      metric.asOf,
      document?.source ?? "",
      String(source.evidence.boxes?.[0]?.page ?? ""),
    ];
  });
}

const bounds: Readonly<Record<string, string>> = {
  "more-than": "over ",
  "at-least": "at least ",
  "less-than": "under ",
  "at-most": "at most ",
  approximately: "about ",
};

function valueWords({ value, quantifier, status, conflicts }: SnapshotMetric): string {
  if (value === null) {
    const sides = conflicts.flatMap(({ values }) => values.map((side) => String(side.value)));
    return `${[...new Set(sides)].join(" or ")} (disputed)`;
  }
  const number = `${bounds[quantifier] ?? ""}${value.toLocaleString("en-US")}`;
  return status === "disputed" ? `${number} (disputed)` : number;
}

/** Every check once, by day: an identity that still holds is not told again for each later day. */
export function checkTable(snapshots: readonly Snapshot[]): string {
  const rows = snapshots.flatMap(({ asOf, checks }) =>
    checks.map((check: Check) => [asOf, check.rule, check.state, check.message]),
  );
  if (rows.length === 0)
    return "no check applies: the figures that an identity needs are not all there";
  return tableOf(["as of", "check", "state", "what"], rows);
}
