import { extract, type Figure } from "@recount/core";
import { documentOf } from "../../document-of.ts";

/** What a page counts, as a case writes it. */
export function writeCounts(page: string): string {
  return extract(documentOf(page)).figures.map(writeCount).join("; ");
}

function writeCount({ kind, value, min, max, unit, direction }: Figure): string {
  const number = value ?? `${min}..${max}`;
  const parts =
    kind === "count" || kind === "change"
      ? [
          kind === "change" ? direction : undefined,
          number,
          kind === "count" ? direction : undefined,
          unit ?? "-",
        ]
      : [number, unit ?? "-", direction, `(${kind})`];
  return parts.filter((part) => part !== undefined).join(" ");
}
