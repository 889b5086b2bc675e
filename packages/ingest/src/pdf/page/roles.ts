import { textOf } from "../layout/lines.ts";
import { type BlockDraft, isTable, type LinesDraft } from "./draft.ts";

const certificate =
  /^(?:\[?PROPOSED\]? )?(?:PROOF|CERTIFICATE|CERTIFICATION) OF (?:SERVICE|COMPLIANCE|FILING|MAILING|CONFERENCE|INTERESTED)/i;
const closing = /^(?:Respectfully submitted|DATED?:|Dated this|IT IS SO ORDERED|\/s\/|s\/|By:\s)/i;
const mark = /(?:^|\s)(?:\/s\/|s\/)\s?\S/i;

/** Gives the blocks at a filing's end their roles: what follows the closing words is signature, until a certificate. */
export function assignRoles(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  let role: "certificate" | "signature" | undefined;
  return drafts.map((draft, index) => {
    if (isTable(draft) || draft.kind === "footnote" || isHead(draft)) return draft;
    const text = draft.lines.map(textOf).join(" ");
    if (certificate.test(text)) role = "certificate";
    else if (role !== "certificate" && opens(text, drafts, index)) role = "signature";
    else if (role === "signature" && (text.length > 260 || draft.kind === "list-item"))
      role = undefined;
    return role === undefined ? draft : { ...draft, kind: role };
  });
}

function isHead({ kind }: LinesDraft): boolean {
  return kind === "title" || kind === "court-caption" || kind === "counsel";
}

/** "DATED:" opens a signature only where a signature follows. */
function opens(text: string, drafts: readonly BlockDraft[], index: number): boolean {
  if (mark.test(text) && text.length < 260) return true;
  if (!closing.test(text) || text.length > 260) return false;
  return drafts
    .slice(index, index + 5)
    .some(
      (draft) =>
        !isTable(draft) &&
        draft.lines.some(
          (line) => mark.test(textOf(line)) || /^(?:By:|Respectfully)/i.test(textOf(line)),
        ),
    );
}
