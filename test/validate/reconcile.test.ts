import { buildSnapshots, type SnapshotMetric } from "@recount/core";
import { describe, expect, it } from "vitest";
import { entriesOf, jail, type Paper, type Said } from "./jail.ts";

const on = "2020-05-04";
const held = (value: number, more: Partial<Said> = {}): Said => ({
  value,
  of: "held",
  on,
  ...more,
});
const news = (name: string, ...says: readonly Said[]): Paper => ({ name, says });
const filing = (number: string, says: readonly Said[], more: Partial<Paper> = {}): Paper => ({
  ...{ name: `filing-${number}`, number, filedAt: on, says },
  ...more,
});

function metric(papers: readonly Paper[], id = "held"): SnapshotMetric | undefined {
  const read = (list: readonly Paper[]) =>
    buildSnapshots(jail, entriesOf(list))
      .at(-1)
      ?.metrics.find((one) => one.metric === id);
  const found = read(papers);
  // Whatever order they arrive in.
  expect(read(papers.toReversed())).toEqual(found);
  return found;
}

const about = { quantifier: "approximately", min: null, max: null } as const;

interface Case {
  readonly what: string;
  readonly papers: readonly Paper[];
  readonly gives: Partial<SnapshotMetric>;
  /** Types of conflict, each with the numbers that differ from the value; with both sides' where there is none. */
  readonly conflicts?: Readonly<Record<string, readonly number[]>>;
}

const cases: readonly Case[] = [
  {
    what: "a second source of the same number confirms it",
    papers: [news("a", held(497)), news("b", held(497))],
    gives: { value: 497, status: "confirmed" },
  },
  {
    what: "a rounded echo confirms, and does not displace the exact number",
    papers: [news("a", held(500, about)), news("b", held(497))],
    gives: { value: 497, status: "confirmed" },
  },
  {
    what: "a rounded number that lies too far off disputes",
    papers: [news("a", held(600, about)), news("b", held(497))],
    gives: {
      value: 497,
      status: "disputed",
      preferredBecause: "an exact number before a rounded one",
    },
    conflicts: { disputed: [600] },
  },
  {
    what: "two equals that differ leave no value, and both sides stand",
    papers: [news("a", held(497)), news("b", held(512))],
    gives: { value: null, status: "disputed" },
    conflicts: { disputed: [497, 512] },
  },
  {
    what: "a filing goes before news",
    papers: [news("a", held(512)), filing("7", [held(497)])],
    gives: { value: 497, preferredBecause: "a court filing before a news report" },
    conflicts: { disputed: [512] },
  },
  {
    what: "a joint filing goes before one side's",
    papers: [filing("9", [held(512)]), filing("7", [held(497)], { kind: "JOINT STATUS REPORT" })],
    gives: { value: 497, preferredBecause: "a joint filing before one side's" },
    conflicts: { disputed: [512] },
  },
  {
    what: "an amended filing takes the place of the original",
    papers: [filing("7", [held(479)]), filing("8", [held(497)], { kind: "AMENDED REPORT" })],
    gives: {
      value: 497,
      status: "single",
      preferredBecause: "an amended filing before the original",
    },
    conflicts: { superseded: [479] },
  },
  {
    what: "a paper filed again on the same day takes the place of the first",
    papers: [filing("7", [held(512)]), filing("8", [held(497)])],
    gives: {
      value: 497,
      status: "single",
      preferredBecause: "the later paper of the day before the earlier",
    },
    conflicts: { superseded: [512] },
  },
  {
    what: "a corrected correction takes the place of both, as its docket may be written shorter",
    papers: [
      filing("7", [held(479)], { kind: "STATUS REPORT" }),
      filing("8", [held(498)], { kind: "AMENDED STATUS REPORT", filedAt: "2020-05-05" }),
      filing("9", [held(497)], {
        ...{ kind: "SECOND [AMENDED] STATUS REPORT", filedAt: "2020-05-06" },
        docket: "20-cv-1-ABC",
      }),
    ],
    gives: {
      ...{ value: 497, status: "single" },
      preferredBecause: "the later paper before the earlier",
    },
    conflicts: { superseded: [479, 498] },
  },
  {
    what: "a report of the other side on the same day takes no place",
    papers: [
      filing("7", [held(512)], { filedBy: "Plaintiffs" }),
      filing("8", [held(497)], { filedBy: "Defendants" }),
    ],
    gives: { value: null, status: "disputed" },
    conflicts: { disputed: [497, 512] },
  },
  {
    what: "counsel in another order are the same sides",
    papers: [
      filing("7", [held(512)], { filedBy: "Plaintiffs; Defendants" }),
      filing("8", [held(497)], { filedBy: "Defendants; Plaintiffs" }),
    ],
    gives: { value: 497, status: "single" },
    conflicts: { superseded: [512] },
  },
  {
    what: "an amended paper of another kind takes no place",
    papers: [
      filing("7", [held(512)], { kind: "STATUS REPORT" }),
      filing("8", [held(497)], { kind: "AMENDED COMPLAINT" }),
    ],
    gives: { value: null, status: "disputed" },
    conflicts: { disputed: [497, 512] },
  },
  {
    what: "an amended paper does not outdo one that was filed after it",
    papers: [
      filing("7", [held(512)], { kind: "AMENDED STATUS REPORT" }),
      filing("9", [held(497)], { kind: "STATUS REPORT", filedAt: "2020-05-11" }),
    ],
    gives: { value: null, status: "disputed" },
    conflicts: { disputed: [497, 512] },
  },
  {
    what: "a filing of another docket on that day takes no place",
    papers: [filing("7", [held(512)]), filing("8", [held(497)], { docket: "1:20-cv-00010" })],
    gives: { value: null, status: "disputed" },
    conflicts: { disputed: [497, 512] },
  },
  {
    what: "a rounded number of a filing and an exact one of the news agree",
    papers: [filing("7", [held(500, about)]), news("a", held(497))],
    gives: { value: 500, quantifier: "approximately", status: "confirmed" },
  },
  {
    what: "a bound that holds neither confirms nor disputes",
    papers: [news("a", held(497)), news("b", held(400, { quantifier: "more-than", max: null }))],
    gives: { value: 497, status: "single" },
  },
  {
    what: "a bound that the number breaks disputes",
    papers: [news("a", held(497)), news("b", held(500, { quantifier: "at-least", max: null }))],
    gives: { value: 497, status: "disputed" },
    conflicts: { disputed: [500] },
  },
  {
    what: "two bounds that can both be true do not dispute",
    papers: [
      news("a", held(300, { quantifier: "more-than", max: null })),
      news("b", held(450, { quantifier: "at-least", max: null })),
    ],
    gives: { status: "single" },
  },
  {
    what: "a million with a decimal is rounded to its last place",
    papers: [
      news("a", held(2_480_000)),
      news("b", held(2_500_000, { ...about, asWritten: "about 2.5 million" })),
    ],
    gives: { value: 2_480_000, status: "confirmed" },
  },
  {
    what: "where neither side is preferred, either may be the stale one",
    papers: [
      news("x", held(528, { on: "2020-04-27" })),
      news("a", held(528)),
      news("b", held(497)),
    ],
    gives: { value: null, status: "disputed" },
    conflicts: { stale: [497, 528] },
  },
  {
    what: "a universe that was rounded once is no other universe",
    papers: [
      filing("5", [
        held(528, { on: "2020-04-27" }),
        { ...{ value: 2650, of: "roll", on: "2020-04-27" }, ...about },
      ]),
      filing("7", [held(497), { value: 2654, of: "roll", on }]),
    ],
    gives: { value: 497, change: -31 },
  },
  {
    what: "swapped digits are a typing error of one of the two, and neither is preferred for it",
    papers: [news("a", held(497)), news("b", held(479))],
    gives: { value: null, status: "disputed" },
    conflicts: { typo: [479, 497] },
  },
  {
    what: "the number of an earlier day is stale",
    papers: [
      filing("5", [held(528, { on: "2020-04-27" })], { filedAt: "2020-04-27" }),
      filing("7", [held(497)]),
      news("b", held(528)),
    ],
    gives: { value: 497, change: -31 },
    conflicts: { stale: [528] },
  },
  {
    what: "the number of another metric is a slip",
    papers: [filing("7", [held(497), { value: 40, of: "released", on }]), news("b", held(40))],
    gives: { value: 497 },
    conflicts: { "metric-slip": [40] },
  },
  {
    what: "the same number of another unit is a slip, and does not confirm",
    papers: [filing("7", [held(497)]), news("b", held(497, { unit: "family" }))],
    gives: { value: 497, status: "single" },
    conflicts: { "unit-slip": [497] },
  },
  {
    what: "another number of another unit is another count",
    papers: [filing("7", [held(497)]), news("b", held(210, { unit: "family" }))],
    gives: { value: 497, status: "single" },
  },
  {
    what: "a disputed day is no baseline for the next",
    papers: [
      news("a", held(528, { on: "2020-04-27" })),
      news("b", held(540, { on: "2020-04-27" })),
      news("c", held(497)),
    ],
    gives: { value: 497, status: "single" },
  },
  {
    what: "no change is given across a change of the universe",
    papers: [
      filing("5", [held(528, { on: "2020-04-27" }), { value: 2551, of: "roll", on: "2020-04-27" }]),
      filing("7", [held(497), { value: 2654, of: "roll", on }]),
    ],
    gives: { value: 497, previous: { asOf: "2020-04-27", value: 528 } },
  },
];

describe("several sources of one metric on one day", () => {
  it.each(cases)("$what", ({ papers, gives, conflicts = {} }) => {
    const found = metric(papers);
    expect(found).toMatchObject(gives);
    if (gives.previous !== undefined) expect(found).not.toHaveProperty("change");
    const others = found?.conflicts.map(({ type, values }) => [
      type,
      values
        .slice(found.value === null ? 0 : 1)
        .map(({ value }) => value ?? 0)
        .sort((a, b) => a - b),
    ]);
    expect(Object.fromEntries(others ?? [])).toEqual(conflicts);
  });

  it("give no difference of rounded numbers, and none of the size of a universe that has changed", () => {
    const rounded = [
      filing("5", [held(500, { ...about, on: "2020-04-27" })], { filedAt: "2020-04-27" }),
      filing("7", [held(450)]),
    ];
    expect(metric(rounded)).toMatchObject({ value: 450, previous: { value: 500 } });
    expect(metric(rounded)).not.toHaveProperty("change");
    const roll = (value: number, day: string): Said => ({ value, of: "roll", on: day });
    const wholes = [filing("5", [roll(2551, "2020-04-27")]), filing("7", [roll(2654, on)])];
    expect(metric(wholes, "on-the-roll")).not.toHaveProperty("change");
    expect(buildSnapshots(jail, entriesOf(wholes)).at(-1)?.checks).toMatchObject([
      { rule: "universe-roll", state: "series-break", expected: 2551, actual: 2654 },
    ]);
  });

  it("subtract as people do", () => {
    const share = (value: number, day: string) => held(value, { on: day });
    const papers = [filing("5", [share(26.1, "2020-04-27")]), filing("7", [share(26.3, on)])];
    expect(metric(papers)?.change).toBe(0.2);
  });

  it("hear only the party that a metric listens to, by any of its names", () => {
    const ill = (value: number, party: string): Said => ({
      ...{ value, of: "ill", on },
      saidBy: { party, text: party, start: 0, end: 1 },
    });
    expect(metric([news("a", ill(12, "the Defendants"))], "ill")?.value).toBe(12);
    expect(metric([news("a", ill(12, "the monitor"))], "ill")).toBeUndefined();
  });
});
