import { z } from "zod";
import { spanSchema } from "./span.ts";

export const numeralClasses = [
  "count",
  "change",
  "share",
  "money",
  "measure",
  "age",
  "duration",
  "ordinal",
  "date",
  "time",
  "citation",
  "docket",
  "page",
  "line-number",
  "footnote-mark",
  "list-marker",
  "contact",
  "name",
  "idiom",
  "other",
] as const;
export type NumeralClass = (typeof numeralClasses)[number];

/** One numeral or number word of a document, classified once. */
export const numeralSchema = spanSchema.extend({
  text: z.string(),
  class: z.enum(numeralClasses),
});
export type Numeral = Readonly<z.infer<typeof numeralSchema>>;
