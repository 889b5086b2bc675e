import { textOf } from "../layout/lines.ts";
import { type BlockDraft, isTable } from "./draft.ts";
import { depthsOf } from "./row-depths.ts";
import type { RowDraft } from "./table-rows.ts";
import type { TableDraft } from "./tables.ts";

const continued = /\b(?:continued|cont['’]?d\.?)\b/i;
/** Words of a line that only says that the table goes on. */
const longestNotice = 80;

/** Joins a table that the page's end cut in two; heads that the next page repeats are read once. */
export function joinTables(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const out: BlockDraft[] = [];
  for (const draft of drafts) {
    const at = isTable(draft) ? openTable(out) : -1;
    const open = out[at];
    const joined = open !== undefined && isTable(open) && isTable(draft) ? join(open, draft) : null;
    if (joined === null) out.push(draft);
    else out[at] = joined;
  }
  return out;
}

/** The table that may still go on: only footnotes stand behind it, and a word that it is continued. */
function openTable(drafts: readonly BlockDraft[]): number {
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined) return -1;
    if (isTable(draft)) return at;
    const words = draft.lines.map(textOf).join(" ");
    const isNotice = words.length < longestNotice && continued.test(words);
    if (draft.kind !== "footnote" && !isNotice) return -1;
  }
  return -1;
}

function join(first: TableDraft, second: TableDraft): TableDraft | null {
  if (second.page !== lastPage(first) + 1 || widthOf(first) !== widthOf(second)) return null;
  const [heads, body] = partHeads(second.rows);
  const [ownHeads, ownBody] = partHeads(first.rows);
  if (heads.length > 0 && wordsOf(heads) !== wordsOf(ownHeads)) return null;
  const rows = [...ownBody, ...body];
  const depths = depthsOf(
    rows.map(({ cells }) => cells.find(({ column }) => column === 0)?.tokens),
  );
  return {
    ...first,
    rows: [...ownHeads, ...rows.map((row, index) => ({ ...row, depth: depths[index] ?? 0 }))],
  };
}

function partHeads(rows: readonly RowDraft[]): readonly [readonly RowDraft[], readonly RowDraft[]] {
  const end = rows.findIndex(({ kind }) => kind !== "header");
  const at = end < 0 ? rows.length : end;
  return [rows.slice(0, at), rows.slice(at)];
}

function wordsOf(rows: readonly RowDraft[]): string {
  return rows
    .flatMap(({ cells }) => cells.flatMap(({ tokens }) => tokens.map(({ text }) => text)))
    .join(" ")
    .replace(/\s*\(?(?:continued|cont['’]?d\.?)\)?/gi, "");
}

function widthOf({ rows }: TableDraft): number {
  let most = 0;
  for (const { cells } of rows) {
    for (const { column, width = 1 } of cells) most = Math.max(most, column + width);
  }
  return most;
}

function lastPage({ page, rows }: TableDraft): number {
  return rows.at(-1)?.cells[0]?.tokens[0]?.place.page ?? page;
}
