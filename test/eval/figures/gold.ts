import { globSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import {
  figureKinds,
  numeralClasses,
  type Quantifier,
  quantifiers,
  readYaml,
  stances,
} from "@recount/core";
import { z } from "zod";

export const goldFolder = resolve(import.meta.dirname, "../gold");
export const sides = ["dev", "held-out"] as const;
export type Side = (typeof sides)[number];

/** An unquoted number in YAML is still the words of the page. */
const words = z.union([z.string(), z.number()]).transform(String);
const place = z.strictObject({ exact: words, near: z.string().optional() });
const placeOrWords = z.union([place, words.transform((exact) => ({ exact }))]);

/** Where the guideline leaves two readings open, either is right. */
function oneOf<S extends z.ZodType>(schema: S) {
  return z.union([schema.transform((value) => [value]), z.array(schema)]);
}

const figureSchema = place.extend({
  kind: oneOf(z.enum(figureKinds)).default(["count"]),
  value: z.number().nullable(),
  min: z.number().nullable().optional(),
  max: z.number().nullable().optional(),
  quantifier: oneOf(z.enum(quantifiers)).default(["exact"]),
  unit: oneOf(z.string().nullable()),
  thing: oneOf(z.string()).optional(),
  qualifiers: z.array(z.string()).default([]),
  direction: oneOf(z.enum(["up", "down", "additional", "none"])).default(["none"]),
  since: z.string().optional(),
  subsetOf: placeOrWords.optional(),
  shareOf: placeOrWords.optional(),
  changeOf: placeOrWords.optional(),
  conflictsWith: placeOrWords.optional(),
  /** Relations that the item does not state are neither right nor wrong. */
  openLinks: z.boolean().default(false),
  saidBy: oneOf(z.string().nullable()).optional(),
  via: z.string().optional(),
  stance: oneOf(z.enum(stances)).default(["asserted"]),
  asOf: z.string().nullish(),
  alsoAt: z.array(placeOrWords).default([]),
});
export type GoldFigure = Readonly<z.output<typeof figureSchema>>;

const itemSchema = z.strictObject({
  id: z.string(),
  register: z.enum(["news", "court"]),
  published: z.string().optional(),
  saidBy: oneOf(z.string().nullable()).optional(),
  asOf: z.string().nullish(),
  text: z.string(),
  figures: z.array(figureSchema),
  numerals: z.array(place.extend({ class: oneOf(z.enum(numeralClasses)) })).default([]),
  dates: z
    .array(
      z.strictObject({
        text: words,
        near: z.string().optional(),
        date: oneOf(z.string().nullable()),
        kind: oneOf(z.enum(["deadline", "hearing", "filing", "order", "event"])).default(["event"]),
      }),
    )
    .default([]),
  mayAlso: z.array(placeOrWords).default([]),
});
export type GoldItem = Readonly<z.output<typeof itemSchema>> & {
  readonly phenomenon: string;
};

const phenomenonSchema = z.strictObject({
  phenomenon: z.string(),
  items: z.array(itemSchema),
});

/** An item that is not in a gold file; throws where it is not one. */
export function itemOf(value: unknown): GoldItem {
  return complete(itemSchema.parse(value), "document");
}

/** Every item of one side: the sentences by phenomenon, then the whole documents. */
export function readGold(side: Side): readonly GoldItem[] {
  return [
    ...filesOf("figures", side).flatMap(({ file, yaml }) => {
      const { phenomenon, items } = readYaml(phenomenonSchema, yaml, file);
      if (basename(file, ".yaml") !== phenomenon) {
        throw new Error(`${file} holds ${phenomenon}: a file is named by its phenomenon`);
      }
      return items.map((item) => complete(item, phenomenon));
    }),
    ...filesOf("documents", side).map(({ file, yaml }) =>
      complete(readYaml(itemSchema, yaml, file), "document"),
    ),
  ];
}

function filesOf(kind: string, side: Side) {
  return globSync(join(goldFolder, kind, side, "*.yaml"))
    .sort()
    .map((path) => ({ file: relative(goldFolder, path), yaml: readFileSync(path, "utf8") }));
}

/** What an item does not say is not there: nobody named, no relation. Only `asOf` left out is not judged. */
function complete(item: z.output<typeof itemSchema>, phenomenon: string): GoldItem {
  const figures = item.figures.map((figure) => ({
    ...figure,
    saidBy: figure.saidBy ?? item.saidBy ?? [null],
    asOf: figure.asOf === undefined ? item.asOf : figure.asOf,
  }));
  return { ...item, figures, phenomenon };
}

/** The bounds that a quantifier's words give, unless the item states them. */
export function boundsOf(
  { value, min, max }: GoldFigure,
  quantifier: Quantifier,
): { min: number | null; max: number | null } {
  const low = ["exact", "at-least", "more-than"].includes(quantifier) ? value : null;
  const high = ["exact", "at-most", "less-than"].includes(quantifier) ? value : null;
  return { min: min === undefined ? low : min, max: max === undefined ? high : max };
}
