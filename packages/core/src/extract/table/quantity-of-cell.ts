import { times } from "../../language/numeral/read-digits.ts";
import type { Mention } from "../../model/mention.ts";
import type { CellContext } from "./cell-context.ts";
import type { CellNumber } from "./cell-number.ts";
import type { CellPair } from "./cell-pair.ts";
import { currencyIn, isRate, isShare, type Measure, moneyOf } from "./column-measure.ts";
import { countsNothing } from "./column-use.ts";
import { ownLabel } from "./labels.ts";
import type { Column, NumberCell } from "./table-cells.ts";

type Quantity = Pick<
  Mention,
  "kind" | "value" | "min" | "max" | "quantifier" | "unit" | "unitText" | "direction"
>;

/** Kind, unit and value of a cell's number; `null` where two readings remain. */
export function quantityOf(one: NumberCell, context: CellContext): Quantity | null {
  const { number, view } = one;
  const { text, labels, column } = context;
  const label = ownLabel(text, labels, view);
  if (countsNothing(label)) return null;
  if (number === "dash") return context.notes.dashIsZero ? ofDash(one, context, label) : null;
  const measure = measureOfCell(one, context.measure, label);
  if (measure === null) return null;
  const isNegative = negative(number, column, measure);
  if (isNegative === null || measure.scale === null) return null;
  const unit = unitOf(one, context, measure);
  if (unit === null) return null;
  const scale = measure.kind === "share" ? 1 : measure.scale;
  const scaled = times(number.value, scale);
  if (unit.kind === "count" && !Number.isInteger(scaled)) return null;
  if (one.pair?.as === "range") {
    const max = times(one.pair.second.value, scale);
    return mayHoldRanges(column, measure) ? rangeOf(unit, scaled, max) : null;
  }
  if (isChange(number, measure)) return changeOf(scaled, isNegative, { number, measure, unit });
  if (isNegative && unit.kind === "count") return null;
  return { ...unit, ...boundsOf(number, isNegative && scaled !== 0 ? -scaled : scaled) };
}

function isChange({ sign }: CellNumber, { isOfChange }: Measure): boolean {
  return sign === "plus" || isOfChange === true;
}

/** What the cell itself says, before its row's label and its column. */
function measureOfCell(
  { number, pair }: NumberCell,
  ofColumn: Measure,
  label: string,
): Measure | null {
  if (number === "dash") return null;
  const column = pair?.as === "beside" ? besideAnother(number, pair, ofColumn) : ofColumn;
  if (column === null) return null;
  const currency = moneyOf(number.currency);
  if (currency !== undefined) return { ...column, kind: "money", currency };
  if (number.isPercent || (column.kind === "count" && isShare(label))) {
    return { ...column, kind: "share" };
  }
  const named = currencyIn(label);
  if (column.kind === "count" && named !== undefined) {
    return { ...column, kind: "money", currency: named };
  }
  return column.kind === "count" && isRate(label) ? { ...column, kind: "rate" } : column;
}

/** Of a number and a percentage side by side, one counts; of two others, the head must say what the second is. */
function besideAnother(number: CellNumber, pair: CellPair, column: Measure): Measure | null {
  const other = number === pair.first ? pair.second : pair.first;
  if (number.isPercent) return { ...column, kind: "share" };
  if (other.isPercent) return column.kind === "share" ? { ...column, kind: "count" } : column;
  if (number === pair.first) return column;
  return column.beside === undefined ? null : { ...column, kind: column.beside, scale: 1 };
}

type Unit = Pick<Mention, "kind" | "unit" | "unitText">;

function unitOf(
  { view, number }: NumberCell,
  { nouns, column }: CellContext,
  { kind, currency, isBySign }: Measure,
): Unit | null {
  const noun = nouns.of(view, column);
  if (number === "dash") return null;
  if (kind === "share") return { kind, unit: "percent", unitText: number.isPercent ? "%" : "" };
  if (kind === "money") {
    // A sign at both ends of a column holds for what is between them, unless that names a thing.
    const isBare = number.currency === undefined && isBySign === true;
    if (isBare && view.row.kind !== "total" && nouns.ofRow(view) !== null) return null;
    return { kind, unit: currency ?? null, unitText: number.currency ?? "" };
  }
  if (kind === "rate" || noun === null) return { kind: "measure", unit: null, unitText: "" };
  return { kind: "count", unit: noun.unit, unitText: noun.text };
}

/** Brackets make a number negative where others of its column have none; null where they are all there are. */
function negative(number: CellNumber, column: Column, { kind }: Measure): boolean | null {
  if (number.sign === "minus") return true;
  if (!number.isBracketed) return false;
  const numbers = column.cells.flatMap((cell) => (cell.number === "dash" ? [] : [cell.number]));
  if (numbers.some(({ isBracketed }) => !isBracketed)) return true;
  return kind === "share" ? false : null;
}

/** "10–15" among plain numbers; which way a change went is not said of both its ends. */
function mayHoldRanges({ cells }: Column, { isOfChange }: Measure): boolean {
  const plain = cells.filter(({ number, pair }) => number !== "dash" && pair?.as !== "range");
  return plain.length * 2 >= cells.length && isOfChange !== true;
}

function rangeOf(unit: Unit, min: number, max: number): Quantity | null {
  if (unit.kind === "count" && !Number.isInteger(max)) return null;
  return { ...unit, value: null, min, max, quantifier: "range" };
}

interface Changed {
  readonly number: CellNumber;
  readonly measure: Measure;
  readonly unit: Unit;
}

/** "(12)" below "Change" is down by 12; "(12)" below "Decrease" could be either. */
function changeOf(value: number, isNegative: boolean, changed: Changed): Quantity | null {
  const { number, measure, unit } = changed;
  if (isNegative && measure.direction === "down") return null;
  const direction = isNegative ? "down" : (measure.direction ?? "up");
  return {
    ...unit,
    kind: "change",
    ...boundsOf(number, value),
    ...(value === 0 ? {} : { direction }),
  };
}

function boundsOf({ quantifier }: CellNumber, value: number) {
  const has = (...names: readonly string[]) => names.includes(quantifier);
  return {
    value,
    quantifier,
    min: has("exact", "at-least", "more-than") ? value : null,
    max: has("exact", "at-most", "less-than") ? value : null,
  };
}

/** A dash that a note calls zero. */
function ofDash(one: NumberCell, context: CellContext, label: string): Quantity | null {
  const { kind, currency = null } = context.measure;
  const noun = context.nouns.of(one.view, context.column);
  const zero = { value: 0, min: 0, max: 0, quantifier: "exact" } as const;
  if (kind === "share" || isShare(label))
    return { kind: "share", unit: "percent", unitText: "", ...zero };
  if (kind === "money") return { kind, unit: currency, unitText: "", ...zero };
  if (kind !== "count" || noun === null) return null;
  return { kind, unit: noun.unit, unitText: noun.text, ...zero };
}
