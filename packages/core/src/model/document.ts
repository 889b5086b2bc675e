import { z } from "zod";
import { boxSchema, spanSchema } from "./span.ts";

export const blockKinds = [
  "title",
  "heading",
  "paragraph",
  "list-item",
  "table",
  "footnote",
  "quote",
  "caption",
  "court-caption",
  "counsel",
  "signature",
  "certificate",
  "correction",
  "entry",
] as const;

/**
 * One cell of a table: its words stand in `Document.text` like any others. `width` and `height` are
 * the columns and rows that it takes, where more than one.
 */
export const cellSchema = spanSchema.extend({
  column: z.int().nonnegative(),
  width: z.int().min(2).optional(),
  height: z.int().min(2).optional(),
});
export type Cell = Readonly<z.infer<typeof cellSchema>>;

/** A row of a table: `depth` is its place in the row hierarchy, 0 for the outermost. */
export const rowSchema = z.object({
  kind: z.enum(["header", "body", "total"]),
  depth: z.int().nonnegative(),
  cells: z.array(cellSchema),
});
export type Row = Readonly<z.infer<typeof rowSchema>>;

/**
 * A stretch of text with one role on the page; `level` is for headings, `rows` for tables, `mark` for footnotes: where
 * in the text its mark stands, or the number that bore it.
 * `lineNumbers` are numerals that a flattened page may have had in its margin: they are left in, and counted by nobody.
 */
export const blockSchema = spanSchema.extend({
  kind: z.enum(blockKinds),
  level: z.int().positive().optional(),
  rows: z.array(rowSchema).readonly().optional(),
  at: z.string().optional(),
  mark: spanSchema.optional(),
  lineNumbers: z.array(spanSchema).readonly().optional(),
});
export type Block = Readonly<z.infer<typeof blockSchema>>;

export const pageSchema = spanSchema.extend({
  number: z.int().positive(),
  width: z.number(),
  height: z.number(),
  origin: z.enum(["digital", "ocr"]),
});
export type Page = Readonly<z.infer<typeof pageSchema>>;

/** A word of `Document.text` and where it stands on its page; `confidence` is text recognition's, from 0 to 1. */
export const wordSchema = spanSchema.extend({
  ...boxSchema.shape,
  confidence: z.number().min(0).max(1).optional(),
});
export type Word = Readonly<z.infer<typeof wordSchema>>;

/** What stands on the page and not in the text: stamps, line numbers, running heads and feet. */
export const furnitureSchema = z.object({
  kind: z.enum(["stamp", "line-number", "running-head", "running-foot", "page-number", "marginal"]),
  text: z.string(),
  box: boxSchema,
});
export type Furniture = Readonly<z.infer<typeof furnitureSchema>>;

/** Something noticed while reading that a person may want to know; nothing failed. */
export const noticeSchema = z.object({
  code: z.string(),
  message: z.string(),
  page: z.int().positive().optional(),
});
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

/** Why a document has no text. `message` names what was wrong, in words for its sender. */
export const outcomeSchema = z.object({ code: z.string(), message: z.string() });
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

export const courtSchema = z.object({
  court: z.string().optional(),
  docket: z.string().optional(),
  documentNumber: z.string().optional(),
  filedAt: z.string().optional(),
  pages: z.int().positive().optional(),
  caption: z.string().optional(),
  kind: z.string().optional(),
  filedBy: z.string().optional(),
});
export type Court = Readonly<z.infer<typeof courtSchema>>;

/** Where and when a story says that it was sent: "SAN DIEGO, Aug. 31 (UW)"; the day where the words and the page tell it. */
export const datelineSchema = spanSchema.extend({
  text: z.string(),
  place: z.string(),
  date: z.string().optional(),
});
export type Dateline = Readonly<z.infer<typeof datelineSchema>>;

/** There where a page gives no day but that of its last change, which `publishedAt` then is: figures are not dated by it. */
export const publishedBasisSchema = z.literal("modified").optional();

/** The one text that every offset refers to, with what leads from it back to the page. */
export const documentSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  source: z.string(),
  url: z.string().optional(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  author: z.string().optional(),
  section: z.string().optional(),
  publishedAt: z.string().optional(),
  publishedBasis: publishedBasisSchema,
  modifiedAt: z.string().optional(),
  dateline: datelineSchema.optional(),
  fetchedAt: z.string().optional(),
  mediaType: z.string(),
  language: z.string(),
  court: courtSchema.optional(),
  text: z.string(),
  blocks: z.array(blockSchema),
  pages: z.array(pageSchema),
  words: z.array(wordSchema).optional(),
  furniture: z.array(furnitureSchema).optional(),
  outcome: outcomeSchema.optional(),
  notices: z.array(noticeSchema),
});
export type Document = Readonly<z.infer<typeof documentSchema>>;

/** Whether a language tag is one of English: "en", "en-GB"; not "eng" or "und". */
export function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** What a snapshot and the rules of precedence need to know of a document, without its text. */
export const documentSummarySchema = documentSchema.pick({
  id: true,
  source: true,
  url: true,
  title: true,
  publisher: true,
  publishedAt: true,
  publishedBasis: true,
  mediaType: true,
  court: true,
});
export type DocumentSummary = Readonly<z.infer<typeof documentSummarySchema>>;
