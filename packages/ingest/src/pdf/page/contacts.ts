import { textOf } from "../layout/lines.ts";
import { type BlockDraft, isTable, type LinesDraft } from "./draft.ts";
import { ends } from "./line-shape.ts";

/** A line of an address or a list of names is no longer. */
const longest = 64;
const contact = new RegExp(
  [
    String.raw`(?:\b[A-Z]{2}|\b[A-Z][A-Za-z]+),?\s+\d{5}(?:-\d{4})?$`,
    String.raw`^(?:Tel|Phone|Fax)?[a-z]*[.:]?\s*\(?\d{3}\)?[-. ]\s?\d{3}[-.]\d{4}$`,
  ].join("|"),
  "u",
);

/**
 * Makes one block of the short lines that say whom a letter is from or to, and where they are to be found.
 * - "Ms. Ada Roe", "Roe & Poe", "12 Elm Street", "Weston, CA 90000"
 *
 * Not a list of names without an address.
 */
export function gatherContacts(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const out: BlockDraft[] = [];
  let run: LinesDraft[] = [];
  const flush = (): void => {
    const lines = run.flatMap((draft) => draft.lines);
    const isContact =
      run.length > 0 && lines.length >= 2 && lines.some((line) => contact.test(textOf(line)));
    out.push(...(isContact ? [{ kind: "counsel" as const, lines }] : run));
    run = [];
  };
  for (const draft of drafts) {
    const isShort =
      !isTable(draft) && ["paragraph", "heading"].includes(draft.kind) && isBrief(draft);
    if (!isShort || !isNear(run.at(-1), draft)) flush();
    if (isShort) run.push(draft);
    else out.push(draft);
  }
  flush();
  return out;
}

function isBrief({ lines }: LinesDraft): boolean {
  return lines.every((line) => textOf(line).length <= longest && !ends(line));
}

function isNear(before: LinesDraft | undefined, draft: LinesDraft): boolean {
  const [last, first] = [before?.lines.at(-1), draft.lines[0]];
  if (last === undefined || first === undefined) return true;
  const gap = first.baseline - last.baseline;
  return first.page === last.page && gap > 0 && gap < 1.6 * Math.max(first.size, last.size);
}
