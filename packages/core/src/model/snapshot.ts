import { z } from "zod";
import { checkSchema } from "./check.ts";
import { publishedBasisSchema } from "./document.ts";
import { asOfSchema, evidenceSchema, quantifiers, saidBySchema } from "./figure.ts";
import { verdicts } from "./review.ts";

/** A person's word on a figure; `read` is the value as it was read, where another is published for it. */
export const snapshotReviewSchema = z.object({
  verdict: z.enum(verdicts),
  by: z.string(),
  reason: z.string(),
  read: z.number().nullable().optional(),
});
export type SnapshotReview = Readonly<z.infer<typeof snapshotReviewSchema>>;

export const snapshotSourceSchema = z.object({
  documentId: z.string(),
  figureId: z.string(),
  saidBy: saidBySchema.optional(),
  asOf: asOfSchema.optional(),
  evidence: evidenceSchema,
  url: z.string().optional(),
  title: z.string().optional(),
  publishedAt: z.string().optional(),
  publishedBasis: publishedBasisSchema,
  review: snapshotReviewSchema.optional(),
  /** There where the quote was found elsewhere in the document than where it was read. */
  evidenceState: z.literal("moved").optional(),
});
export type SnapshotSource = Readonly<z.infer<typeof snapshotSourceSchema>>;

export const conflictSchema = z.object({
  type: z.string(),
  /** Of superseded values: who put them right. */
  cause: z.enum(["amended", "source corrected"]).optional(),
  /** How many values there are: the file of the metric's own day names each. */
  valueCount: z.number().int(),
  values: z.array(
    z.object({
      value: z.number().nullable(),
      saidBy: z.string().optional(),
      figureId: z.string(),
      review: snapshotReviewSchema.optional(),
    }),
  ),
});
export type Conflict = Readonly<z.infer<typeof conflictSchema>>;

/** What is known of one metric at the snapshot's date; `asOf` is the day its own value stands for. */
export const snapshotMetricSchema = z.object({
  metric: z.string(),
  title: z.string(),
  unit: z.string(),
  asOf: z.string(),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  quantifier: z.enum(quantifiers),
  status: z.enum(["single", "confirmed", "disputed", "derived"]),
  preferredBecause: z.string().optional(),
  previous: z.object({ asOf: z.string(), value: z.number().nullable() }).optional(),
  change: z.number().optional(),
  /** How many sources there are: the file of the metric's own day names each. */
  sourceCount: z.number().int(),
  sources: z.array(snapshotSourceSchema),
  conflicts: z.array(conflictSchema),
});
export type SnapshotMetric = Readonly<z.infer<typeof snapshotMetricSchema>>;

/** A document of a named source. */
const snapshotDocumentSchema = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publishedAt: z.string().optional(),
  publishedBasis: publishedBasisSchema,
  filedAt: z.string().optional(),
});
export type SnapshotDocument = Readonly<z.infer<typeof snapshotDocumentSchema>>;

export const snapshotSchema = z.object({
  schemaVersion: z.string(),
  topic: z.string(),
  asOf: z.string(),
  rulesVersion: z.string(),
  metrics: z.array(snapshotMetricSchema),
  checks: z.array(checkSchema),
  documents: z.array(snapshotDocumentSchema),
  /** How many figures are held: what came since the last snapshot is named here, earlier ones in the files of their days. */
  heldCount: z.number().int(),
  held: z.array(
    z.object({
      figureId: z.string(),
      documentId: z.string(),
      reason: z.string(),
      review: snapshotReviewSchema.optional(),
    }),
  ),
});
export type Snapshot = Readonly<z.infer<typeof snapshotSchema>>;
