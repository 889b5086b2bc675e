import { existsSync } from "node:fs";
import { extract, quantities, rules, sight } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import type { QuantityCases, RuleCases } from "./rule-cases.ts";

async function casesOf<T>(id: string): Promise<T> {
  const path = new URL(`./${id}.cases.ts`, import.meta.url);
  if (!existsSync(path)) throw new Error(`${id} has no cases: write test/rules/${id}.cases.ts`);
  const module: { default: T } = await import(path.href);
  return module.default;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", async (id, rule) => {
  const cases = await casesOf<RuleCases>(id);
  const read = (phrase: string) => sight(documentOf(`${phrase} Next`), [rule]);

  it.each([...cases.reads, ""].filter((phrase) => phrase !== ""))("reads %j whole", (phrase) => {
    const [first, ...more] = sight(documentOf(`${phrase} next`), [rule]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ start: 0, end: phrase.length, class: rule.class });
  });

  it.each(
    (cases.dates ?? []).flatMap(([date, phrases]) => phrases.map((phrase) => ({ date, phrase }))),
  )("reads $phrase as its date", ({ date, phrase }) => {
    const [first, ...more] = sight(documentOf(`${phrase} it`), [rule]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ start: 0, end: phrase.length, class: "date" });
    expect(first?.date).toEqual(date);
  });

  it.each(cases.silentOn)("is silent on %j", (phrase) => {
    expect(read(phrase)).toEqual([]);
  });
});

describe.each(quantities.map((rule) => [rule.id] as const))("%s", async (id) => {
  const cases = await casesOf<QuantityCases>(id);
  const read = (sentence: string) =>
    extract(documentOf(sentence)).figures.filter((figure) => figure.ruleIds.includes(id));

  it.each(cases.reads.flatMap(([value, phrases]) => phrases.map((phrase) => ({ value, phrase }))))(
    "reads $phrase",
    ({ value, phrase }) => {
      const found = read(phrase);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject(value);
      expect(found[0]?.evidence.exact).toContain(found[0]?.asWritten);
    },
  );

  it.each(cases.silentOn)("is silent on %j", (phrase) => {
    expect(read(phrase)).toEqual([]);
  });
});
