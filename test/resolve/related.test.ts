import { extract, type Figure } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import relatedCases from "./related/related-cases.ts";

/** How a page's numbers hang together, as a case writes it. */
function writeTies(page: string): string {
  const { figures } = extract(documentOf(page));
  const name = ({ value, min, max }: Figure) => `${value ?? `${min}..${max}`}`;
  const find = (id: string | undefined) => figures.find((figure) => figure.id === id);
  return figures
    .flatMap((figure) =>
      (
        [
          ["of", find(figure.subsetOf)],
          ["shares", find(figure.shareOf)],
          ["moves", find(figure.changeOf)],
          ["against", find(figure.conflictsWith)],
        ] as const
      ).map(([tie, other]) => (other === undefined ? "" : `${name(figure)} ${tie} ${name(other)}`)),
    )
    .filter((tie) => tie !== "")
    .join("; ");
}

describe("ties between the numbers of a page", () => {
  it.each(relatedCases)("%s", (page, ties) => {
    expect(writeTies(page)).toBe(ties);
  });
});
