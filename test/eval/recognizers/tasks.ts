import { type Extraction, extract, type Figure } from "@recount/core";
import { currencyCodes } from "../../../packages/core/src/language/lexicons/currencies.ts";
import { units } from "../../../packages/core/src/language/lexicons/units.ts";
import { scanNumerals } from "../../../packages/core/src/language/numeral/scan-numerals.ts";
import { documentOf } from "../../document-of.ts";
import { assistant, notations } from "./left-out.ts";
import type { Result, Spec } from "./read-specs.ts";

/** A place with the values that are right there. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** A specification file, and how it and our reading of an input become comparable. */
export interface Task {
  readonly name: string;
  readonly file: string;
  /** Why an input is not ours to read; undefined where it is. */
  readonly leaveOut: (spec: Spec) => string | undefined;
  readonly expected: (
    spec: Spec,
  ) => readonly { readonly place: Place; readonly values: readonly string[] }[];
  readonly read: (spec: Spec) => readonly Item[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function placeOf(spec: Spec, result: Result): Place {
  const start = result.Start ?? spec.input.toLowerCase().indexOf(result.Text.toLowerCase());
  return { start, end: start + result.Text.length };
}

function written(value: unknown): string {
  const number = Number(String(value).replaceAll(",", "").replace("%", ""));
  return Number.isFinite(number) ? String(Number(number.toPrecision(9))) : String(value);
}

function extraction(spec: Spec): Extraction {
  return extract(
    documentOf(spec.input),
    spec.reference === undefined ? {} : { published: spec.reference },
  );
}

/** Money that moved is money, and a measure that moved is a measure: the specifications know no change. */
function isOfKind({ kind, unit }: Figure, wanted: Figure["kind"]): boolean {
  if (kind !== "change" || unit === null) return kind === wanted;
  if (wanted === "money") return currencyCodes.includes(unit);
  return (
    wanted === "measure" && Object.keys(units).some((name) => `${unit} `.startsWith(`${name} `))
  );
}

function figuresOf(spec: Spec, kind: Figure["kind"]): readonly Item[] {
  return extraction(spec)
    .figures.filter((figure) => isOfKind(figure, kind))
    .map(({ evidence, value, min }) => ({ ...evidence, value: written(value ?? min) }));
}

function valuesBy(field: string) {
  return (spec: Spec) =>
    spec.results.map((result) => ({
      place: placeOf(spec, result),
      values: [written(result.Resolution?.[field])],
    }));
}

/** "the euro", "degrees celsius": a unit that measures nothing. */
function unnumbered({ results }: Spec): string | undefined {
  const value = (result: Result) => result.Resolution?.value;
  return results.some((result) => value(result) === null || value(result) === undefined)
    ? "a unit without a number"
    : undefined;
}

/** Ours in major units; theirs in cents. */
function cents(spec: Spec) {
  return spec.results.map((result) => {
    const value = Number(result.Resolution?.value);
    const minor = /cents?|pence|penny/i.test(result.Text) && !/dollar|\$/i.test(result.Text);
    return { place: placeOf(spec, result), values: [written(minor ? value / 100 : value)] };
  });
}

/** Whether every numeral in the result's span is of one of the classes. */
function classTask(name: string, file: string, classes: readonly string[]): Task {
  return {
    name,
    file,
    leaveOut: (spec) =>
      spec.results.some((r) => /\d/.test(r.Text)) || spec.results.length === 0
        ? undefined
        : "no numeral in it",
    expected: (spec) =>
      spec.results
        .filter((result) => /\d/.test(result.Text))
        .map((result) => ({ place: placeOf(spec, result), values: ["all"] })),
    read: (spec) => {
      const { numerals } = extraction(spec);
      const own = numerals.filter((numeral) => classes.includes(numeral.class));
      const spans = spec.results.map((result) => placeOf(spec, result));
      const covered = spans.filter((span) => {
        const inside = numerals.filter((n) => n.start < span.end && n.end > span.start);
        return inside.length > 0 && inside.every((n) => classes.includes(n.class));
      });
      const outside = own.filter((n) => !spans.some((s) => n.start < s.end && n.end > s.start));
      return [...covered, ...outside].map(({ start, end }) => ({ start, end, value: "all" }));
    },
  };
}

const date: Task = {
  name: "date",
  file: "DateTime/English/DateParser.json",
  leaveOut: ({ input, reference }) =>
    reference === undefined
      ? "no reference date"
      : assistant.find(([pattern]) => pattern.test(input))?.[1],
  expected: (spec) =>
    spec.results.map((result) => {
      const { FutureResolution: future, PastResolution: past } = result.Value ?? {};
      const dates = [future, past].flatMap((one) =>
        typeof one === "object" && one !== null && "date" in one ? [String(one.date)] : [],
      );
      return { place: placeOf(spec, result), values: dates };
    }),
  read: (spec) =>
    extraction(spec)
      .dates.filter(({ precision, date: day }) => precision === "day" && day !== null)
      .map(({ evidence, date: day }) => ({
        ...evidence,
        value: day ?? "null",
      })),
};

export const tasks: readonly Task[] = [
  {
    name: "number",
    file: "Number/English/NumberModel.json",
    leaveOut: ({ input }) => notations.find(([pattern]) => pattern.test(input))?.[1],
    expected: (spec) =>
      valuesBy("value")(spec).map(({ place, values }) => ({
        place,
        values: values.map((value) => value.replace(/^-/, "")),
      })),
    read: (spec) =>
      scanNumerals(spec.input)
        .filter((token) => token.value !== null)
        .map((token) => ({
          ...token,
          value: written(token.form === "fraction" ? (token.value ?? 0) / 100 : token.value),
        })),
  },
  {
    name: "percent",
    file: "Number/English/PercentModel.json",
    leaveOut: unnumbered,
    expected: valuesBy("value"),
    read: (spec) => figuresOf(spec, "share"),
  },
  {
    name: "currency",
    file: "NumberWithUnit/English/CurrencyModel.json",
    leaveOut: unnumbered,
    expected: cents,
    read: (spec) => figuresOf(spec, "money"),
  },
  {
    name: "dimension",
    file: "NumberWithUnit/English/DimensionModel.json",
    leaveOut: unnumbered,
    expected: valuesBy("value"),
    read: (spec) => figuresOf(spec, "measure"),
  },
  {
    name: "temperature",
    file: "NumberWithUnit/English/TemperatureModel.json",
    leaveOut: unnumbered,
    expected: valuesBy("value"),
    read: (spec) => figuresOf(spec, "measure"),
  },
  classTask("ordinal", "Number/English/OrdinalModel.json", ["ordinal"]),
  classTask("age", "NumberWithUnit/English/AgeModel.json", ["age", "duration"]),
  classTask("phone", "Sequence/English/PhoneNumberModel.json", ["contact"]),
  classTask("url", "Sequence/English/URLModel.json", ["contact"]),
  classTask("email", "Sequence/English/EmailModel.json", ["contact"]),
  date,
];
