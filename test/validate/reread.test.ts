import { buildSnapshots, extract, type Figure, findAstray } from "@recount/core";
import { expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import { entriesOf, jail } from "./jail.ts";

const text =
  "The warden wrote on May 4, 2020 that 1,497 people were held in both houses of the jail.";
const [read] = extract(documentOf(text)).figures;
if (read === undefined) throw new Error("no figure");
const figure: Figure = read;

it.each([
  ["the same text", text, figure, []],
  ["a text with a line before it", `A note.\n${text}`, figure, ["moved"]],
  ["a text with other words behind it", text.replace("in both", "at both"), figure, ["moved"]],
  ["a text with another number", text.replace("1,497", "1,479"), figure, ["orphan"]],
  ["no text", "", figure, ["orphan"]],
  ["a figure whose value is not its numeral", text, { ...figure, value: 1479 }, ["orphan"]],
  ["a figure whose numeral is not quoted", text, { ...figure, asWritten: "1,479" }, ["orphan"]],
  [
    "a place behind the end",
    text,
    { ...figure, evidence: { ...figure.evidence, start: 900, end: 912 } },
    ["moved"],
  ],
  [
    "a quote of a place before the beginning",
    text,
    { ...figure, evidence: { ...figure.evidence, start: 0, end: figure.evidence.exact.length } },
    ["moved"],
  ],
])("compares evidence with %s", (_, now, one, states) => {
  expect(findAstray(now, [one]).map(({ state }) => state)).toEqual(states);
});

it.each([
  ["2.5 million people", "2.5 million", 2_500_000],
  ["nearly 500 people", "nearly 500", 500],
  ["$83.3 million", "$83.3 million", 83_300_000],
  ["one in 5 people", "one in 5", 20],
  ["1,9 37 people", "1,9 37", 1937],
  ["two dozen people", "two dozen", 24],
  ["0.05 percent", "0.05", 0.05],
])("takes %s for itself", (exact, asWritten, value) => {
  const kind = asWritten.includes(" in ") ? "share" : "count";
  const evidence = { exact, prefix: "", suffix: ".", start: 0, end: exact.length };
  expect(findAstray(`${exact}.`, [{ ...figure, kind, asWritten, value, evidence }])).toEqual([]);
});

it("holds an orphan back, and says of what has moved that it has", () => {
  const [page] = entriesOf([
    {
      name: "page",
      says: [
        { value: 497, of: "held", on: "2020-05-04" },
        { value: 12, of: "released", on: "2020-05-04" },
      ],
    },
  ]);
  const [held, released] = page?.figures ?? [];
  if (page === undefined || held === undefined || released === undefined) throw new Error("none");
  const astray = [
    { figureId: held.id, state: "orphan" },
    { figureId: released.id, state: "moved" },
  ] as const;
  const [snapshot] = buildSnapshots(jail, [{ ...page, astray }]);
  expect(snapshot?.metrics.map(({ value, sources }) => [value, sources[0]?.evidenceState])).toEqual(
    [[12, "moved"]],
  );
  expect(snapshot?.held).toMatchObject([
    { figureId: held.id, reason: "its quote does not stand in the document" },
  ]);
});
