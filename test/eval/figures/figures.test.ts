import type { Figure } from "@recount/core";
import { describe, expect, it } from "vitest";
import { readFloors, underFloors } from "./floors.ts";
import { itemOf, readGold, sides } from "./gold.ts";
import { judge, judgeItem } from "./judge-item.ts";
import { compareRuns, recordRun } from "./last-run.ts";
import { placeOf } from "./places.ts";
import { sideOf } from "./set-aside.ts";
import { f1, scoreOf } from "./tally.ts";
import { unannotated } from "./unannotated.ts";

const gold = sides.map((side) => ({ side, items: readGold(side) }));

describe("the gold", () => {
  const all = gold.flatMap(({ side, items }) => items.map((item) => ({ side, item })));

  it("names every item once, and sets a third aside by its name alone", () => {
    const ids = all.map(({ item }) => item.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(
      all.filter(({ side, item }) => sideOf(item.id) !== side).map(({ item }) => item.id),
    ).toEqual([]);
  });

  it("says something about every numeral of every item", () => {
    expect(all.flatMap(({ item }) => unannotated(item))).toEqual([]);
  });

  it("has a hard negative for every four sentences with figures", () => {
    const sentences = all.filter(({ item }) => item.phenomenon !== "document");
    const negatives = sentences.filter(({ item }) => item.figures.length === 0);
    expect(negatives.length / sentences.length).toBeGreaterThanOrEqual(0.2);
  });
});

describe.each(gold)("the $side gold", ({ side, items }) => {
  it("is read no worse than its floors", async () => {
    const judged = await Promise.all(items.map(judgeItem));
    expect(underFloors(readFloors(), side, judged)).toEqual([]);
    // Hundreds of texts: seconds on an idle machine, more beside the tests of the workers.
  }, 60_000);
});

const item = itemOf({
  id: "two counts",
  register: "news",
  text: "Nine of 12 children were found.",
  figures: [
    { exact: "Nine", value: 9, unit: "child", qualifiers: ["found"], subsetOf: 12 },
    { exact: 12, value: 12, unit: "child" },
  ],
});

describe("a place", () => {
  const text = { id: "a", text: "At 3:40 a.m. 3 of 13 men left; 3 stayed." };

  it("is where the words stand alone, inside what they are said to be near", () => {
    expect(placeOf(text, { exact: "3", near: "3 of 13" })).toEqual({ start: 13, end: 14 });
    expect(placeOf(text, { exact: "3", near: "3 stayed" })).toEqual({ start: 31, end: 32 });
    expect(placeOf(text, { exact: "13" })).toEqual({ start: 18, end: 20 });
  });

  it("is refused where there are several, or none", () => {
    expect(() => placeOf(text, { exact: "3" })).toThrow('a: "3" stands 2 times');
    expect(() => placeOf(text, { exact: "40" })).toThrow('a: "40" is not in the text');
    expect(() => placeOf(text, { exact: "3", near: "women" })).toThrow('a: "women"');
  });
});

function figureAt(start: number, exact: string, more: Partial<Figure>): Figure {
  const value = more.value ?? null;
  return {
    id: `${exact}@${start}`,
    kind: "count",
    asWritten: exact,
    ...{ value, min: value, max: value },
    quantifier: "exact",
    unit: "child",
    unitText: "children",
    qualifiers: [],
    stance: "asserted",
    evidence: { exact, prefix: "", suffix: "", start, end: start + exact.length },
    ruleIds: [],
    confidence: "high",
    ...more,
  };
}

function read(...figures: readonly Figure[]) {
  return judge(item, { figures: [...figures], numerals: [], dates: [], checks: [] });
}

describe("the judge", () => {
  const found = { text: "found", start: 25, end: 30 };
  const twelve = figureAt(8, "12 children", { value: 12 });
  const nine = figureAt(0, "Nine", { value: 9, qualifiers: [found], subsetOf: twelve.id });

  it("finds nothing wrong where nothing is", () => {
    const judged = [read(nine, twelve)];
    for (const measure of ["value", "thing", "qualifiers", "relations"] as const) {
      expect(f1(scoreOf(judged, measure)), measure).toBe(100);
    }
  });

  it("counts a wrong value as missed and as spurious, and all that hangs on it", () => {
    const judged = [read({ ...nine, value: 8 }, twelve)];
    expect(scoreOf(judged, "value")).toEqual({ right: 1, found: 2, gold: 2 });
    expect(scoreOf(judged, "speaker")).toEqual({ right: 1, found: 2, gold: 2 });
  });

  it("counts a figure that is none, and a relation to it", () => {
    const extra = figureAt(20, "were", { value: 1 });
    const judged = [read({ ...nine, subsetOf: extra.id }, twelve, extra)];
    expect(scoreOf(judged, "value")).toEqual({ right: 2, found: 3, gold: 2 });
    expect(scoreOf(judged, "relations")).toEqual({ right: 0, found: 1, gold: 1 });
  });

  it("finds a figure where it is restated, and counts a second one there as spurious", () => {
    const stated = { exact: "41", value: 41, unit: "man", alsoAt: [{ exact: 41, near: "The 41" }] };
    const twice = itemOf({
      ...{ id: "twice", register: "news", text: "He saw 41 men. The 41 left." },
      figures: [{ ...stated, near: "saw 41" }],
    });
    const [early, late] = [7, 19].map((at) => figureAt(at, "41", { value: 41, unit: "man" }));
    if (early === undefined || late === undefined) throw new Error("two figures were made");
    const scores = [[early], [late], [early, late], [{ ...early, alsoAt: [late.evidence] }]].map(
      (figures) => {
        const judged = [judge(twice, { figures, numerals: [], dates: [], checks: [] })];
        return [scoreOf(judged, "value"), scoreOf(judged, "restatements").right];
      },
    );
    const found = (count: number) => ({ right: 1, found: count, gold: 1 });
    expect(scores).toEqual([
      [found(1), 0],
      [found(1), 1],
      [found(2), 0],
      [found(1), 1],
    ]);
  });

  it("tells a gain from a loss", () => {
    const before = recordRun([read(nine, figureAt(20, "were", { value: 1 }))]);
    const now = recordRun([read(twelve)]);
    const [change] = compareRuns(before, now);
    expect(change?.gained).toContain("12@8: value");
    expect(change?.gained).toContain("!were@20");
    expect(change?.lost).toContain("Nine@0: value");
  });
});
