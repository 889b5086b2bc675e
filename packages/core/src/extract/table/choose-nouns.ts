import type { Span } from "../../model/span.ts";
import type { RowView } from "../../model/table-view.ts";
import { type CountedNoun, countedNoun } from "./counted-noun.ts";
import type { Labels } from "./labels.ts";
import type { Column } from "./table-cells.ts";

/** What a table's cells count. */
export interface Nouns {
  readonly of: (view: RowView, column: Column) => CountedNoun | null;
  /** The noun of the row itself, or of the rows that it stands under. */
  readonly ofRow: (view: RowView) => CountedNoun | null;
}

interface Sources {
  readonly text: string;
  readonly columns: readonly Column[];
  readonly labels: Labels;
  readonly title: Span | undefined;
}

/**
 * Whether a table counts what its rows name or what its columns name.
 * - "Children in care", "Parents reached": the rows
 * - "Texas", "Shelter Services" under "Children": the columns
 *
 * Columns of different things count, whatever the rows are; else rows that mostly name a thing do,
 * unless they are names and a head or a title "by facility" counts.
 */
export function chooseNouns({ text, columns, labels, title }: Sources): Nouns {
  const nounAt = remembering((span: Span) => countedNoun(text, span));
  const ofRow = (view: RowView) => innermost(labels.path(view), nounAt);
  const groups = groupHeads(columns, nounAt);
  const ofColumn = ({ heads }: Column) =>
    innermost(
      heads.filter((head) => !groups.has(head)),
      nounAt,
    ) ?? innermost(heads, nounAt);
  const ofTitle = title === undefined ? null : countedNoun(text, title);
  const views = new Set(
    columns
      .flatMap(({ cells }) => cells.map(({ view }) => view))
      .filter(({ row }) => row.kind !== "total"),
  );
  const labelled = [...views].filter((view) => labels.of(view).length > 0);
  const headed = columns.flatMap((column) => ofColumn(column)?.unit ?? []);
  const named = labelled.filter((view) => isName(text, labels.of(view)));
  const isOfNames = named.length * 2 > labelled.length;
  const isBy = title !== undefined && /\b(?:by|per)\s/i.test(text.slice(title.start, title.end));
  const rowsCount =
    labelled.filter((view) => ofRow(view) !== null).length * 2 >= labelled.length &&
    new Set(headed).size < 2 &&
    !(isOfNames && (headed.length > 0 || (isBy && ofTitle !== null)));
  const of = (view: RowView, column: Column): CountedNoun | null =>
    rowsCount
      ? (ofRow(view) ?? ofColumn(column) ?? ofTitle)
      : (ofColumn(column) ?? ofTitle ?? ofRow(view));
  return { of, ofRow };
}

/**
 * Heads over several columns that only sort them, as most of their row do: "Redemption", "Rentals" and
 * "Private sale" below "Background checks". A head right over its column is none.
 */
function groupHeads(
  columns: readonly Column[],
  nounAt: (span: Span) => CountedNoun | null,
): ReadonlySet<Span> {
  const between = new Map<number, Span[]>();
  for (const { heads } of columns) {
    for (const [level, head] of heads.slice(1, -1).entries()) {
      const row = between.get(level) ?? [];
      if (!row.includes(head)) row.push(head);
      between.set(level, row);
    }
  }
  const rows = [...between.values()].filter(
    (row) => row.filter((head) => nounAt(head) !== null).length * 2 < row.length,
  );
  return new Set(rows.flat());
}

function innermost(
  cells: readonly Span[],
  nounAt: (span: Span) => CountedNoun | null,
): CountedNoun | null {
  for (const cell of [...cells].reverse()) {
    const noun = nounAt(cell);
    if (noun !== null) return noun;
  }
  return null;
}

/** Every word of a name has a capital, but for the small ones. */
function isName(text: string, cells: readonly Span[]): boolean {
  const words = cells.map(({ start, end }) => text.slice(start, end)).join(" ");
  return !/(?<![\p{L}'’])(?!(?:of|the|and|for|in|at|de|la|del)\b)\p{Ll}{2,}/u.test(words);
}

function remembering<T>(read: (span: Span) => T): (span: Span) => T {
  const known = new Map<number, T>();
  return (span) => {
    const found = known.get(span.start);
    if (found !== undefined) return found;
    const now = read(span);
    known.set(span.start, now);
    return now;
  };
}
