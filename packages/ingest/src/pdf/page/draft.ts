import type { Block } from "@recount/core";
import type { Line } from "../layout/lines.ts";
import type { TableDraft } from "./tables.ts";

/** A block before its text is laid down. */
export interface LinesDraft {
  readonly kind: Exclude<Block["kind"], "table">;
  readonly lines: readonly Line[];
}

export type BlockDraft = LinesDraft | TableDraft;

export function isTable(draft: BlockDraft): draft is TableDraft {
  return draft.kind === "table";
}
