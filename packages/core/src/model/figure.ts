import { z } from "zod";
import { boxSchema, spanSchema } from "./span.ts";

export const figureKinds = ["count", "change", "share", "money", "measure"] as const;
export type FigureKind = (typeof figureKinds)[number];

export const quantifiers = [
  "exact",
  "approximately",
  "more-than",
  "at-least",
  "less-than",
  "at-most",
  "range",
  "order-of-magnitude",
] as const;
export type Quantifier = (typeof quantifiers)[number];

export const stances = [
  "asserted",
  "denied",
  "disputed",
  "conceded",
  "ordered",
  "required",
  "projected",
  "hypothetical",
] as const;
export type Stance = (typeof stances)[number];

/** A place in a document, quoted: `exact` is `text.slice(start, end)`, prefix and suffix its neighbours. */
export const evidenceSchema = spanSchema.extend({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  boxes: z.array(boxSchema).optional(),
});
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;

export const qualifierSchema = spanSchema.extend({ text: z.string() });
export type Qualifier = Readonly<z.infer<typeof qualifierSchema>>;

export const saidBySchema = spanSchema.extend({
  party: z.string(),
  text: z.string(),
  via: z.string().optional(),
});
export type SaidBy = Readonly<z.infer<typeof saidBySchema>>;

export const asOfSchema = z.object({
  date: z.string(),
  precision: z.enum(["day", "month", "year"]),
  basis: z.enum(["stated", "filed", "published"]),
  text: z.string().optional(),
});
export type AsOf = Readonly<z.infer<typeof asOfSchema>>;

/** A number tied to what it counts, who said it, as of when, and where it stands. */
export const figureSchema = z.object({
  id: z.string(),
  kind: z.enum(figureKinds),
  asWritten: z.string(),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  quantifier: z.enum(quantifiers),
  unit: z.string().nullable(),
  unitText: z.string(),
  qualifiers: z.array(qualifierSchema),
  direction: z.enum(["up", "down", "additional"]).optional(),
  changeOf: z.string().optional(),
  since: z.string().optional(),
  subsetOf: z.string().optional(),
  shareOf: z.string().optional(),
  conflictsWith: z.string().optional(),
  saidBy: saidBySchema.optional(),
  stance: z.enum(stances),
  asOf: asOfSchema.optional(),
  evidence: evidenceSchema,
  alsoAt: z.array(evidenceSchema).optional(),
  ruleIds: z.array(z.string()),
  confidence: z.enum(["high", "medium", "low"]),
});
export type Figure = Readonly<z.infer<typeof figureSchema>>;

export const dateFactSchema = z.object({
  id: z.string(),
  kind: z.enum(["deadline", "hearing", "filing", "order", "event"]),
  date: z.string().nullable(),
  precision: z.enum(["day", "month", "year"]),
  basis: z.enum(["stated", "inferred"]),
  text: z.string(),
  about: z.string(),
  evidence: evidenceSchema,
});
export type DateFact = Readonly<z.infer<typeof dateFactSchema>>;
