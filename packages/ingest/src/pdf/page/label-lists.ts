import { cellOf, type Line, textOf, tokensOf } from "../layout/lines.ts";
import type { Token } from "../layout/token.ts";
import { depthsOf } from "./row-depths.ts";
import { isNumeric } from "./table-columns.ts";
import { isTotal, type RowDraft } from "./table-rows.ts";

/** A line that names something and gives its value: "Children in care ..... 497", "Fees: $12". */
interface Entry {
  readonly label: readonly Token[];
  readonly leader: readonly Token[];
  readonly value: readonly Token[];
}

export interface LabelList {
  readonly rows: readonly RowDraft[];
  /** Index behind its last line. */
  readonly end: number;
}

/** A label may take this many lines before the one with its leader. */
const mostLabelLines = 3;

/**
 * A list of labels with their values that begins at a line: joined by leaders or by a colon.
 * The leaders stay with the labels of a table of contents, whose numbers are pages.
 */
export function readLabelList(lines: readonly Line[], from: number): LabelList | undefined {
  const first = lines[from];
  if (first === undefined || "table" in first) return undefined;
  const found = gather(lines, from);
  if (found.entries.length < 2) return undefined;
  const { entries, end } = found;
  const isNumbered = entries.some(({ value }) => isNumeric(cellOf(value)));
  if (!isNumbered && entries.every(({ leader }) => leader.length === 0)) return undefined;
  const isContents = entries[0]?.leader.length !== 0 && areContents(entries);
  const depths = depthsOf(entries.map(({ label }) => label));
  const rows = entries.map(
    ({ label, leader, value }, index): RowDraft => ({
      kind: isTotal(label) && !isContents ? "total" : "body",
      depth: depths[index] ?? 0,
      cells: [
        { column: 0, tokens: isContents ? [...label, ...leader] : label },
        { column: 1, tokens: value },
      ],
    }),
  );
  return { rows, end };
}

function gather(lines: readonly Line[], from: number): { entries: readonly Entry[]; end: number } {
  const entries: Entry[] = [];
  let end = from;
  let wrapped: Token[] = [];
  for (let at = from; at < lines.length && at - end <= mostLabelLines; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined || "table" in line) break;
    const gap = at > from && before !== undefined ? line.baseline - before.baseline : 0;
    if (gap < 0 || gap > 3.2 * line.size) break;
    const entry = readLeader(line) ?? (wrapped.length > 0 ? null : readColon(line));
    if (entry === null) {
      // Only a list with leaders may wrap its labels: elsewhere a line without a value ends it.
      if (entries.at(-1)?.leader.length === 0 || entries.length === 0 || line.cells.length > 1)
        break;
      wrapped.push(...tokensOf(line));
      continue;
    }
    const kind = entries[0];
    if (kind !== undefined && kind.leader.length > 0 !== entry.leader.length > 0) break;
    entries.push({ ...entry, label: [...wrapped, ...entry.label] });
    wrapped = [];
    end = at + 1;
  }
  return { entries, end };
}

function readLeader(line: Line): Entry | null {
  const tokens = tokensOf(line);
  const first = tokens.findIndex(({ text }, at) => dots(text) || areSpaced(tokens, at));
  const last = tokens.findLastIndex(({ text }) => /^\.+$|\.{4,}$/.test(text));
  if (first < 0 || last < first || last === tokens.length - 1) return null;
  // Leaders that run from cell to cell are those of a table with more columns.
  if (!tokens.slice(first + 1, last + 1).every(({ text }) => /^\.+$/.test(text))) return null;
  const isOwn = /^\.+$/.test(tokens[first]?.text ?? "");
  const label = tokens.slice(0, isOwn ? first : first + 1).map(withoutDots);
  if (label.length === 0) return null;
  return { label, leader: tokens.slice(first, last + 1), value: tokens.slice(last + 1) };
}

function dots(text: string): boolean {
  return /\.{4,}$/.test(text);
}

/** ". . . . ." */
function areSpaced(tokens: readonly Token[], at: number): boolean {
  const run = tokens.slice(at, at + 4);
  return run.length === 4 && run.every(({ text }) => /^\.+$/.test(text));
}

function withoutDots(token: Token): Token {
  const text = token.text.replace(/\.{4,}$/, "");
  return text === token.text ? token : { ...token, text };
}

function readColon(line: Line): Entry | null {
  const [label, value, ...others] = line.cells;
  if (label === undefined || others.length > 0) return null;
  if (value !== undefined) {
    return textOf(label).endsWith(":")
      ? { label: label.tokens, leader: [], value: value.tokens }
      : null;
  }
  const at = label.tokens.findIndex(({ text }) => text.endsWith(":"));
  const rest = label.tokens.slice(at + 1);
  if (at < 0 || rest.length === 0 || !isValue(rest)) return null;
  return { label: label.tokens.slice(0, at + 1), leader: [], value: rest };
}

/** Words behind a number that still are a value: "57 days", "40 as of August 20". */
const longestValue = 6;

/** Not "12. The next", nor a telephone number with its code. */
function isValue(words: readonly Token[]): boolean {
  if (isNumeric(cellOf(words))) return true;
  const [first, ...others] = words;
  if (first === undefined || others.length > longestValue) return false;
  const opens = /^[\p{Ll}]/u.test(others[0]?.text ?? "");
  return opens && isNumeric(cellOf([first])) && !/[.;]$/.test(others.at(-1)?.text ?? "");
}

const page = "(?:\\d{1,4}|[ivxlc]{1,7})";
const pages = new RegExp(`^${page}(?:(?:,\\s+|\\s?[–-]\\s?)${page})*$|^passim$`, "i");
const citation = /\bv\.\s|U\.S\.C\.|C\.F\.R\.|§|\bF\.(?:\s?Supp\.|[23]d|4th)|\bFed\.\sR\./;

/** Page numbers climb; those of authorities stand behind citations, or are several to a line. */
function areContents(entries: readonly Entry[]): boolean {
  const values = entries.map(({ value }) => value.map(({ text }) => text).join(" "));
  if (!values.every((value) => pages.test(value.trim()))) return false;
  const numbers = values.filter((value) => /^\d+$/.test(value)).map(Number);
  const climbs = numbers.every(
    (number, index) => index === 0 || number >= (numbers[index - 1] ?? 0),
  );
  const labels = entries.map(({ label }) => label.map(({ text }) => text).join(" "));
  return (
    climbs ||
    numbers.length < values.length ||
    labels.filter((label) => citation.test(label)).length * 3 > labels.length
  );
}
