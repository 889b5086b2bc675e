import { z } from "zod";
import { figureKinds } from "./figure.ts";

/** Words that a figure's context must or must not hold: "custody | care", "under * 5", "deport*". */
const phraseSchema = z.string().min(1);

export const metricSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  unit: z.string().min(1),
  series: z.enum(["stock", "cumulative", "flow"]),
  universe: z.string().optional(),
  match: z.strictObject({
    kind: z.enum(figureKinds).default("count"),
    units: z.array(z.string().min(1)).min(1),
    all: z.array(phraseSchema).default([]),
    none: z.array(phraseSchema).default([]),
    direction: z.enum(["up", "down", "additional"]).optional(),
    /** Ids of parties; none, and whoever says it counts. */
    saidBy: z.array(z.string()).default([]),
  }),
});
export type Metric = Readonly<z.infer<typeof metricSchema>>;

/** A side of the case, and the names by which documents call it. */
export const partySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  names: z.array(phraseSchema).min(1),
});
export type Party = Readonly<z.infer<typeof partySchema>>;

export const identitySchema = z.discriminatedUnion("rule", [
  z.strictObject({
    rule: z.literal("parts-of-whole"),
    id: z.string(),
    parts: z.array(z.string()).min(2),
    whole: z.string(),
  }),
  z.strictObject({
    rule: z.literal("subset"),
    id: z.string(),
    part: z.string(),
    whole: z.string(),
  }),
  z.strictObject({
    rule: z.literal("level-change"),
    id: z.string(),
    metric: z.string(),
    change: z.string(),
  }),
  z.strictObject({ rule: z.literal("never-falls"), id: z.string(), metric: z.string() }),
]);
export type Identity = Readonly<z.infer<typeof identitySchema>>;

/** A case: its metrics, what figures stand for them, and the sums that must close. */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  about: z.strictObject({ any: z.array(phraseSchema).min(1) }),
  /** How many days may pass without a document, or a filing, that gives a value, before it is an alarm. */
  cadence: z
    .strictObject({
      days: z.int().positive(),
      of: z.enum(["filings", "documents"]).default("documents"),
    })
    .optional(),
  universes: z
    .array(z.strictObject({ id: z.string(), title: z.string(), metric: z.string() }))
    .default([]),
  parties: z.array(partySchema).default([]),
  metrics: z.array(metricSchema).min(1),
  identities: z.array(identitySchema).default([]),
});
export type Topic = Readonly<z.infer<typeof topicSchema>>;
