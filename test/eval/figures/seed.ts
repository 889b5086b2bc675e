import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { GoldItem } from "./gold.ts";
import { itemOf } from "./gold.ts";

const folder = new URL("../../../../shared/seed/", import.meta.url);

const expectedSchema = z.object({
  figures: z.array(
    z.looseObject({ metric: z.string().optional() }).transform((figure) => {
      const { metric, ...rest } = figure;
      return metric === undefined ? figure : rest;
    }),
  ),
  mayAlsoAppear: z.array(z.object({ exact: z.string(), near: z.string() })),
  numerals: z.array(z.unknown()),
  dates: z.array(
    z.object({
      text: z.string(),
      near: z.string().optional(),
      kind: z.string(),
      date: z.tuple([z.null(), z.string()]),
    }),
  ),
});

/** The seed page as one more document, read as of a Friday; undefined where it does not lie beside the checkout. */
export function readSeed(): GoldItem | undefined {
  if (!existsSync(folder)) return undefined;
  const text = readFileSync(new URL("article.txt", folder), "utf8").replace(/\r\n?/g, "\n");
  const json = readFileSync(new URL("expected.json", folder), "utf8");
  const { figures, mayAlsoAppear, numerals, dates } = expectedSchema.parse(JSON.parse(json));
  const seed = itemOf({
    id: "seed",
    register: "news",
    published: "2018-08-31",
    text,
    figures,
    mayAlso: mayAlsoAppear.map(({ exact, near }) => ({ exact, near })),
    numerals,
    dates: dates.map(({ text, near, kind, date }) => ({ text, near, kind, date: date[1] })),
  });
  // It names the speaker of some figures only; of the others it says nothing.
  const judged = seed.figures.map((figure) =>
    figure.saidBy?.[0] === null ? { ...figure, saidBy: undefined } : figure,
  );
  return { ...seed, figures: judged };
}
