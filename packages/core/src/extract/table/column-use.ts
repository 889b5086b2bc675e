import type { CellNumber } from "./cell-number.ts";
import type { Column } from "./table-cells.ts";

/** What the numbers of a column are there for: only those that measure something can be figures. */
export type ColumnUse = "figures" | "year" | "row-number" | "code" | "date" | "duration" | "age";

const codeHead =
  /(?:^|\s)(?:nos?\.?|#|ids?|codes?|zip|fips|ein|ssn|dkt\.?|ecf|docket|bates|exhibits?|pages?|pp?\.|tel\.?|phones?|telephone|fax|extension|citation|statute|section|§|rule|paragraph|¶)$/i;
const codeName =
  /(?:^|\s)(?:(?:case|claim|docket|document|doc\.?|ecf|account|acct\.?|phone|telephone|fax|serial|exhibit|invoice|check|order|file|bates|badge|line|row|item|page|room|alien|receipt|policy|lot|parcel|register|registration|booking|tracking|reference|ref\.?|tax|id)\s+(?:numbers?|nos?\.?|#)|zip(?:\s+code)?|nos?\.|ids?|telephone|fax)$/i;
const rowHead = /^(?:#|nos?\.?|number|rank|line|row|item|s\/n)$/i;
const yearHead = /\byears?\b/i;
const durationHead =
  /^(?:(?:average|avg\.?|mean|median|number|total|length|time|of|in|no\.)\s+)*(?:days?|weeks?|months?|years?|hours?|minutes?|hrs?\.?)\b|\b(?:in\s+(?:days|weeks|months|years|hours)|\((?:days|weeks|months|years|hours|mins?|hrs)\))/i;
const ageHead = /^(?:(?:average|mean|median)\s+)?ages?\b(?!\s*\d)/i;
const dateHead = /^(?:dates?|months?|weeks?|days?|quarter|period)(?:\s|$)/i;

/** Tells the columns that hold figures from those that number, date or name their rows. */
export function useOf(column: Column, text: string): ColumnUse {
  const heads = column.heads.map((head) => text.slice(head.start, head.end));
  const lowest = heads.at(-1) ?? "";
  const numbers = column.cells.flatMap(({ number, view }) =>
    number === "dash" || view.row.kind === "total" ? [] : [number],
  );
  if (areYears(numbers, column.index === 0 || heads.some((head) => yearHead.test(head))))
    return "year";
  if (areRowNumbers(numbers, column, lowest)) return "row-number";
  if (codeHead.test(lowest) || codeName.test(lowest) || areCodes(numbers, column.cells.length))
    return "code";
  if (durationHead.test(lowest)) return "duration";
  if (ageHead.test(lowest)) return "age";
  return dateHead.test(lowest) && column.index === 0 ? "date" : "figures";
}

function isBare({ digits, isPercent, currency }: CellNumber): boolean {
  return /^\d+$/.test(digits) && !isPercent && currency === undefined;
}

function areYears(numbers: readonly CellNumber[], isHeaded: boolean): boolean {
  if (numbers.length === 0 || !numbers.every(isBare)) return false;
  const isYear = ({ digits }: CellNumber) => /^(?:19|20)\d\d$/.test(digits);
  return numbers.every(isYear) && (isHeaded || numbers.length > 1);
}

/** Fewer numbers than this may climb by one and still count. */
const surelyClimbing = 4;

/** "1, 2, 3" down the first column or below "No.", or "14, 15, 16, 17" where a page goes on. */
function areRowNumbers(numbers: readonly CellNumber[], column: Column, head: string): boolean {
  if (numbers.length === 0 || !numbers.every(isBare)) return false;
  const isHeaded = rowHead.test(head) && column.index === 0;
  const climbs = numbers.every(
    ({ value }, index) => index === 0 || value === (numbers[index - 1]?.value ?? 0) + 1,
  );
  const isFirst = column.index === 0 && numbers.length > 2;
  const isSure = numbers.length >= surelyClimbing || (numbers[0]?.value ?? 9) <= 1;
  return climbs && (isHeaded || (isFirst && isSure));
}

/** Long numbers without a separator, all of one length, or with a nought in front, name things. */
function areCodes(numbers: readonly CellNumber[], cells: number): boolean {
  if (numbers.some(({ digits }) => /^0\d/.test(digits))) return true;
  const [first] = numbers;
  if (first === undefined || cells < 2 || numbers.length < 2) return false;
  const { length } = first.digits;
  return length > 4 && numbers.every((one) => isBare(one) && one.digits.length === length);
}

/** Whether a row's label says that its number names a thing, or is a duration or an age: "Case No.:", "Average days in care". */
export function countsNothing(label: string): boolean {
  const name = label.replace(/\s*:$/, "");
  if (codeName.test(name) || durationHead.test(name)) return true;
  return ageHead.test(name) && /\b(?:average|mean|median)\b/i.test(name);
}
