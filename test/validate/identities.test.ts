import { buildSnapshots, type Check } from "@recount/core";
import { expect, it } from "vitest";
import { entriesOf, jail, type Said } from "./jail.ts";

const early = "2020-04-27";
const late = "2020-05-04";
const of = (name: string, on: string, value: number, more: Partial<Said> = {}): Said => ({
  ...{ of: name, on, value },
  ...more,
});
const about = { quantifier: "approximately", min: null, max: null } as const;
const more = (value: number, since: string): Said =>
  of("released", late, value, { direction: "additional", since });

interface Case {
  readonly what: string;
  readonly rule: string;
  readonly says: readonly Said[];
  /** Undefined where nothing may be said. */
  readonly gives: Partial<Check> | undefined;
}

const roll = of("roll", late, 2654);

const cases: readonly Case[] = [
  {
    what: "parts that make the whole",
    rule: "held-and-released",
    says: [of("held", late, 565), of("released", late, 2089), roll],
    gives: { state: "closes", residual: 0, severity: "info" },
  },
  {
    what: "parts that miss the whole",
    rule: "held-and-released",
    says: [of("held", late, 416), of("released", late, 2181), roll],
    gives: { state: "residual", residual: 57, severity: "warning", expected: 2654, actual: 2597 },
  },
  {
    what: "parts that exceed the whole",
    rule: "held-and-released",
    says: [of("held", late, 600), of("released", late, 2089), roll],
    gives: { state: "residual", residual: -35 },
  },
  {
    what: "a rounded part",
    rule: "held-and-released",
    says: [of("held", late, 600, about), of("released", late, 2089), roll],
    gives: { state: "rounding", residual: -35, severity: "info" },
  },
  {
    what: "a part of another day",
    rule: "held-and-released",
    says: [of("held", early, 565), of("released", late, 2089), roll],
    gives: undefined,
  },
  {
    what: "a part within its whole",
    rule: "ill-within-held",
    says: [
      of("held", late, 497),
      of("ill", late, 22, { saidBy: { party: "sheriff", text: "sheriff", start: 0, end: 1 } }),
    ],
    gives: { state: "closes", residual: 475 },
  },
  {
    what: "a cumulative count that rises",
    rule: "releases-never-fall",
    says: [of("released", early, 2089), of("released", late, 2157)],
    gives: { state: "closes", severity: "info" },
  },
  {
    what: "a cumulative count that falls",
    rule: "releases-never-fall",
    says: [of("released", early, 2157), of("released", late, 2089)],
    gives: { state: "residual", severity: "warning", residual: 68 },
  },
  {
    what: "a cumulative count in another universe",
    rule: "releases-never-fall",
    says: [of("released", early, 2157), of("roll", early, 2551), of("released", late, 2089), roll],
    gives: { state: "series-break", severity: "warning" },
  },
  {
    what: "a change that adds up",
    rule: "releases-add-up",
    says: [of("released", early, 2296), of("released", late, 2363), more(67, "the last report")],
    gives: { state: "closes", residual: 0 },
  },
  {
    what: "a week's change that does not add up over a week",
    rule: "releases-add-up",
    says: [of("released", early, 2296), of("released", late, 2363), more(60, "last week")],
    gives: { state: "residual", residual: -7 },
  },
  {
    what: "a change from a report that is not here",
    rule: "releases-add-up",
    says: [of("released", early, 2181), of("released", late, 2363), more(67, "the last report")],
    gives: undefined,
  },
];

it.each(cases)("$what: $rule", ({ rule, says, gives }) => {
  const entries = entriesOf([{ name: "report", number: "1", says }]);
  const checks = buildSnapshots(jail, entries)
    .at(-1)
    ?.checks.filter((check) => check.rule === rule);
  if (gives === undefined) expect(checks).toEqual([]);
  else expect(checks).toMatchObject([gives]);
});
