import {
  buildSnapshots,
  extract,
  type Figure,
  placeReviews,
  type Review,
  readingOf,
} from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import { entriesOf, jail, type Said } from "./jail.ts";

const on = "2020-05-04";
const text = "On Monday 497 people were held at the jail.";
const quote = (value: number, words = text, shift = 0): Said => {
  const start = words.indexOf(String(value));
  const exact = `${value} people`;
  const end = start + exact.length;
  return {
    ...{ value, of: "held", on },
    evidence: {
      ...{ exact, start: start + shift, end: end + shift },
      prefix: words.slice(Math.max(0, start - 32), start),
      suffix: words.slice(end, end + 32),
    },
  };
};

/** The entry of one page, with what people said of its figures as they were read from it first. */
function pageOf(said: Said, asFirstRead: Said = said) {
  const [entry] = entriesOf([{ name: "page", says: [said] }]);
  const [first] = entriesOf([{ name: "page", says: [asFirstRead] }]);
  if (entry === undefined || first === undefined) throw new Error("no page");
  const [seen] = first.figures;
  if (seen === undefined) throw new Error("no figure");
  return {
    reviewed: (...words: readonly Partial<Review>[]) => {
      const reviews = words.map((more) => reviewOf(entry.document.id, seen, more));
      return buildSnapshots(jail, [{ ...entry, reviews }, other])[0];
    },
  };
}

/** Another page of another day, so that there is always a snapshot. */
const [other] = entriesOf([
  { name: "other", says: [{ value: 1, of: "released", on: "2020-05-05" }] },
]) as [ReturnType<typeof entriesOf>[number]];

function reviewOf(documentId: string, figure: Figure, more: Partial<Review>): Review {
  return {
    ...{ documentId, figureId: figure.id, evidence: figure.evidence, read: readingOf(figure) },
    ...{ verdict: "confirmed", by: "Ann Reader", reason: "I looked", at: "2020-06-01T00:00:00Z" },
    ...more,
  };
}

const corrected = { verdict: "corrected", value: 479, reason: "the scan has 479" } as const;
const rejected = { verdict: "rejected", reason: "it counts beds" } as const;

describe("a person's word on a figure", () => {
  it("confirms, and is told beside the source", () => {
    const found = pageOf(quote(497)).reviewed({})?.metrics[0];
    expect(found?.value).toBe(497);
    expect(found?.sources[0]?.review).toEqual({
      ...{ verdict: "confirmed", by: "Ann Reader", reason: "I looked" },
    });
  });

  it("corrects what is published, and leaves what was read beside it", () => {
    const found = pageOf(quote(497)).reviewed(corrected)?.metrics[0];
    expect(found).toMatchObject({ value: 479, min: 479, max: 479, quantifier: "exact" });
    expect(found?.sources[0]).toMatchObject({
      evidence: { exact: "497 people" },
      review: { verdict: "corrected", by: "Ann Reader", reason: "the scan has 479", read: 497 },
    });
  });

  it("rejects: the figure is held, with who and why", () => {
    const found = pageOf(quote(497)).reviewed(rejected);
    expect(found?.metrics.map(({ metric }) => metric)).toEqual(["released"]);
    expect(found?.held).toMatchObject([
      { reason: "rejected by Ann Reader: it counts beds", review: { verdict: "rejected" } },
    ]);
  });

  it("gives way to a later word", () => {
    const found = pageOf(quote(497)).reviewed(rejected, corrected);
    expect(found?.metrics[0]?.value).toBe(479);
    expect(found?.held).toEqual([]);
  });

  it("releases what is held for its stance", () => {
    const projected = { ...quote(497), stance: "projected" } as const;
    expect(pageOf(projected).reviewed()?.metrics[0]?.metric).toBe("released");
    expect(pageOf(projected).reviewed({})?.metrics[0]?.value).toBe(497);
  });

  it("is preferred where sources differ, but not to an amended filing", () => {
    const [a, b] = entriesOf([
      { name: "a", says: [quote(497)] },
      { name: "b", says: [quote(512, text.replace("497", "512"))] },
    ]);
    const seen = b?.figures[0];
    if (a === undefined || b === undefined || seen === undefined) throw new Error("no page");
    const reviews = [reviewOf(b.document.id, seen, {})];
    expect(buildSnapshots(jail, [a, { ...b, reviews }])[0]?.metrics[0]).toMatchObject({
      ...{ value: 512, status: "disputed" },
      preferredBecause: "a number that a person vouches for before one that nobody has looked at",
    });
  });
});

describe("re-extraction", () => {
  const wider: Said = {
    ...quote(497),
    id: "another-id-for-it",
    evidence: {
      ...{ exact: "497 people were held", start: 10, end: 30 },
      ...{ prefix: "On Monday ", suffix: " at the jail." },
    },
  };

  it("under rules that quote more of the same place leaves the word standing", () => {
    expect(pageOf(wider, quote(497)).reviewed(corrected)?.metrics[0]?.value).toBe(479);
    expect(pageOf(wider, quote(497)).reviewed(rejected)?.held).toHaveLength(1);
  });

  const cases: readonly (readonly [what: string, now: Said, why: string])[] = [
    ["that finds the quote elsewhere", quote(497, text, 7), "its evidence has moved since"],
    [
      "that reads another day from it",
      { ...quote(497), on: "2020-05-03" },
      "it is read otherwise since",
    ],
    [
      "that reads another value from it",
      { ...quote(497), value: 4, asWritten: "497" },
      "it is read otherwise since",
    ],
    [
      "that reads another numeral from it",
      { ...quote(497), value: 4, asWritten: "4" },
      "another number is read from its evidence now",
    ],
  ];

  it.each(cases)("%s brings a correction back, and holds the figure until then", (_, now, why) => {
    const found = pageOf(now, quote(497)).reviewed(corrected);
    expect(found?.held[0]?.reason).toBe(`Ann Reader corrected it, and ${why}`);
    expect(found?.metrics.some(({ metric }) => metric === "held")).toBe(false);
  });

  it.each(cases)("%s takes a confirmation's weight, and holds nothing", (_, now) => {
    const found = pageOf(now, quote(497)).reviewed({});
    expect(found?.held).toEqual([]);
    expect(found?.metrics.find(({ metric }) => metric === "held")?.sources[0]).not.toHaveProperty(
      "review",
    );
  });

  it("leaves a correction standing where the number is now read as it was corrected", () => {
    const now = { ...quote(497), value: 479 };
    expect(pageOf(now, quote(497)).reviewed(corrected)?.metrics[0]).toMatchObject({ value: 479 });
  });
});

it("comes back where a line was put before the words that it is about", () => {
  const before = documentOf("The clerk wrote that 212 claims were filed by March 4, 2030.");
  const after = documentOf(`Corrected on Friday.\n\n${before.text}`);
  const [seen] = extract(before).figures;
  if (seen === undefined) throw new Error("no figure");
  const review = reviewOf(before.id, seen, {});
  const placed = (document: typeof before) => {
    const { figures } = extract(document);
    return [...placeReviews(figures, [review]).byFigure.values()].map(({ back }) => back);
  };
  expect(placed(before)).toEqual([undefined]);
  expect(placed(after)).toEqual(["its evidence has moved since"]);
  expect(placeReviews([], [review]).lost).toEqual([review]);
});
