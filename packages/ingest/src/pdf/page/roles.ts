import { textOf } from "../layout/lines.ts";
import { opensCertificate, opensClosing, opensSigned, signs } from "./closing.ts";
import { type BlockDraft, isTable, type LinesDraft } from "./draft.ts";

/**
 * Gives the blocks at a filing's end their roles: what follows the closing words is signature, until a certificate.
 * A heading on a later page begins something new, such as an exhibit.
 */
export function assignRoles(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  let role: "certificate" | "signature" | undefined;
  let page = 0;
  return drafts.map((draft, index) => {
    if (isTable(draft) || draft.kind === "footnote" || isHead(draft)) return draft;
    const text = draft.lines.map(textOf).join(" ");
    const isNew = draft.kind === "heading" && (draft.lines[0]?.page ?? 0) > page;
    page = draft.lines.at(-1)?.page ?? page;
    if (opensCertificate(text)) role = "certificate";
    else if (role !== "certificate" && opens(text, drafts, index)) role = "signature";
    else if (isNew || (role === "signature" && (text.length > 260 || draft.kind === "list-item")))
      role = undefined;
    return role === undefined ? draft : { ...draft, kind: role };
  });
}

function isHead({ kind }: LinesDraft): boolean {
  return kind === "title" || kind === "court-caption" || kind === "counsel";
}

/** "DATED:" opens a signature only where a signature follows. */
function opens(text: string, drafts: readonly BlockDraft[], index: number): boolean {
  if (!opensClosing(text) || text.length > 260) return false;
  if (opensSigned(text)) return true;
  return drafts
    .slice(index, index + 5)
    .some((draft) => !isTable(draft) && draft.lines.some((line) => signs(textOf(line))));
}
