import { z } from "zod";
import { evidenceSchema, figureKinds } from "./figure.ts";

export const verdicts = ["confirmed", "corrected", "rejected"] as const;
export type Verdict = (typeof verdicts)[number];

/** What the reviewer was shown: a figure that is read otherwise now was not the one looked at. */
export const readingSchema = z.object({
  kind: z.enum(figureKinds),
  asWritten: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  asOf: z.string().optional(),
});
export type Reading = Readonly<z.infer<typeof readingSchema>>;

/**
 * A person's word on a figure, tied to the quote and its place and not to an id that other rules would give
 * otherwise. It stands beside the figure; the figure itself stays as it was read.
 */
export const reviewSchema = z.object({
  documentId: z.string(),
  figureId: z.string(),
  evidence: evidenceSchema.omit({ boxes: true }),
  read: readingSchema,
  verdict: z.enum(verdicts),
  /** The value put in the place of the one read; there if and only if the verdict is `corrected`. */
  value: z.number().optional(),
  by: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type Review = Readonly<z.infer<typeof reviewSchema>>;
