import { existsSync, readFileSync } from "node:fs";
import { type Extraction, extract, type Figure } from "@recount/core";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { documentOf } from "../document-of.ts";
import { ownWords } from "./own-words.ts";

const expectedSchema = z.object({
  figures: z.array(
    z.object({
      exact: z.string(),
      near: z.string().optional(),
      kind: z.string(),
      value: z.number().nullable(),
      min: z.number().optional(),
      max: z.number().nullable().optional(),
      quantifier: z.string(),
      unit: z.string(),
      direction: z.string().optional(),
      subsetOf: z.string().optional(),
      changeOf: z.string().optional(),
      since: z.string().optional(),
      conflictsWith: z.string().optional(),
      saidBy: z.string().optional(),
      qualifiers: z.array(z.string()).optional(),
    }),
  ),
  mayAlsoAppear: z.array(z.object({ exact: z.string(), near: z.string() })),
  numerals: z.array(
    z.object({ exact: z.string(), near: z.string().optional(), class: z.string() }),
  ),
  dates: z.array(
    z.object({
      text: z.string(),
      near: z.string().optional(),
      kind: z.string(),
      date: z.tuple([z.null(), z.string()]),
      about: z.string(),
    }),
  ),
});
type Expected = z.infer<typeof expectedSchema>;

/** Where `exact` stands as a word: of several places, the one nearest to `near`. */
function placeOf(text: string, exact: string, near?: string): number {
  const from = near === undefined ? 0 : text.indexOf(near);
  const escaped = exact.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const word = new RegExp(`(?<![\\p{L}\\p{N},])${escaped}(?![\\p{L}\\p{N}])`, "gu");
  const places = [...text.matchAll(word)].map((match) => match.index);
  const inside = (at: number) =>
    at >= from && at < from + (near?.length ?? 0) ? 0 : Math.abs(at - from);
  const place = places.sort((a, b) => inside(a) - inside(b))[0];
  if (from < 0 || place === undefined)
    throw new Error(`"${exact}" near "${near}" is not in the text`);
  return place;
}

function covering(figures: readonly Figure[], place: number): Figure | undefined {
  return figures.find((figure) =>
    [figure.evidence, ...(figure.alsoAt ?? [])].some((e) => e.start <= place && place < e.end),
  );
}

/** Speaker and qualifiers by containment; wholes, levels and disputes by the figure that they name. */
function checkTies(text: string, want: Expected["figures"][number], read: Extraction): void {
  const figure = covering(read.figures, placeOf(text, want.exact, want.near));
  const idOf = (exact: string | undefined) =>
    exact === undefined ? undefined : covering(read.figures, placeOf(text, exact))?.id;
  expect(figure, want.exact).toMatchObject({
    ...(want.subsetOf === undefined ? {} : { subsetOf: idOf(want.subsetOf) }),
    ...(want.changeOf === undefined ? {} : { changeOf: idOf(want.changeOf) }),
    ...(want.conflictsWith === undefined ? {} : { conflictsWith: idOf(want.conflictsWith) }),
  });
  const said = figure?.saidBy?.party.toLowerCase() ?? "";
  expect(said, want.exact).toContain(want.saidBy?.toLowerCase() ?? "");
  const qualifiers = figure?.qualifiers.map((qualifier) => qualifier.text.toLowerCase()) ?? [];
  for (const qualifier of want.qualifiers ?? [])
    expect(qualifiers.join(" | "), want.exact).toContain(qualifier.toLowerCase());
}

function check(text: string, expected: Expected, read: Extraction, dated: 0 | 1): void {
  for (const want of expected.figures) {
    const figure = covering(read.figures, placeOf(text, want.exact, want.near));
    expect(figure, `${want.exact}: no figure`).toBeDefined();
    expect(figure, want.exact).toMatchObject({
      kind: want.kind,
      value: want.value,
      quantifier: want.quantifier,
      unit: want.unit,
      ...(want.min === undefined ? {} : { min: want.min }),
      ...(want.max === undefined ? {} : { max: want.max }),
      ...(want.direction === undefined ? {} : { direction: want.direction }),
      ...(want.since === undefined ? {} : { since: want.since }),
    });
  }
  for (const want of expected.figures) checkTies(text, want, read);
  const allowed = [...expected.figures, ...expected.mayAlsoAppear].map(({ exact, near }) =>
    placeOf(text, exact, near),
  );
  const extra = read.figures.filter(
    (f) => !allowed.some((at) => f.evidence.start <= at && at < f.evidence.end),
  );
  expect(extra.map((figure) => figure.evidence.exact)).toEqual([]);
  for (const want of expected.numerals) {
    const at = placeOf(text, want.exact, want.near);
    expect(
      read.numerals.find((n) => n.start <= at && at < n.end)?.class,
      want.near ?? want.exact,
    ).toBe(want.class);
  }
  for (const want of expected.dates) {
    const at = placeOf(text, want.text, want.near);
    const date = read.dates.find((d) => d.evidence.start <= at && at < d.evidence.end);
    expect(date, want.text).toMatchObject({ kind: want.kind, date: want.date[dated] });
    expect(date?.about.toLowerCase()).toContain(want.about.toLowerCase());
  }
}

describe("a page with the facts of the seed", () => {
  it.each([
    ["without a date", {}, 0],
    ["of a Friday", { published: "2018-08-31" }, 1],
  ] as const)("gives every figure, numeral class and date, %s", (_name, options, dated) => {
    const { text, ...expected } = ownWords;
    check(text, expectedSchema.parse(expected), extract(documentOf(text), options), dated);
  });
});

// The seed itself is not ours to ship; where it lies beside the checkout, it is held to as well.
const seed = new URL("../../../shared/seed/", import.meta.url);
describe.runIf(existsSync(seed))("the seed", () => {
  it.each([
    ["without a date", {}, 0],
    ["of a Friday", { published: "2018-08-31" }, 1],
  ] as const)("gives every figure, numeral class and date, %s", (_name, options, dated) => {
    const text = readFileSync(new URL("article.txt", seed), "utf8");
    const expected = expectedSchema.parse(
      JSON.parse(readFileSync(new URL("expected.json", seed), "utf8")),
    );
    check(text, expected, extract(documentOf(text), options), dated);
  });
});
