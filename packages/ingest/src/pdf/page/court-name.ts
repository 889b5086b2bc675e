import { type Line, textOf } from "../layout/lines.ts";

const courtName =
  /^(?:IN THE |BEFORE THE )?(?:UNITED STATES (?:DISTRICT |BANKRUPTCY )?COURT\b|(?:U\.S\.|UNITED STATES) COURT OF APPEALS|SUPREME COURT\b|SUPERIOR COURT\b|CIRCUIT COURT\b|DISTRICT COURT\b|COURT OF (?:APPEALS?|CLAIMS|COMMON PLEAS|CHANCERY)\b)/i;
const goesOn =
  /\b(?:DISTRICT OF|CIRCUIT|DIVISION|COUNTY|STATE OF|COMMONWEALTH OF|FOR THE|IN AND FOR)\b/i;

export interface CourtName {
  readonly name: string;
  /** The place of its lines among the page's. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the court's name at the head of a paper: in the middle, or at the left in capitals.
 * Not the court to which a letter is addressed.
 */
export function findCourt(lines: readonly Line[], across: number): CourtName | undefined {
  const from = lines.findIndex((line) => isName(line, across));
  if (from === -1) return undefined;
  let to = from + 1;
  while (isContinued(lines[to], lines[to - 1], across)) to += 1;
  return { name: lines.slice(from, to).map(textOf).join(" "), from, to };
}

function isName(line: Line, across: number): boolean {
  const text = textOf(line);
  if (!courtName.test(text) || text.length >= 90) return false;
  return (line.x0 + line.x1) / 2 > across * 0.35 || text === text.toUpperCase();
}

function isContinued(line: Line | undefined, before: Line | undefined, across: number): boolean {
  if (line === undefined || before === undefined || line.cells.length > 1) return false;
  const middle = Math.abs((line.x0 + line.x1 - before.x0 - before.x1) / 2) < across * 0.06;
  const under = middle || Math.abs(line.x0 - before.x0) < 3;
  const near = line.baseline - before.baseline < 3.2 * Math.max(line.size, before.size);
  return under && near && goesOn.test(textOf(line)) && textOf(line).length < 90;
}
