import { z } from "zod";
import { checkSchema } from "./check.ts";
import { dateFactSchema, figureSchema } from "./figure.ts";
import { numeralSchema } from "./numeral.ts";

/** Everything the rules read from one document, and what it gave when checked against itself. */
export const extractionSchema = z.object({
  numerals: z.array(numeralSchema),
  figures: z.array(figureSchema),
  dates: z.array(dateFactSchema),
  /** Whether the totals of its tables are the sums of their parts. */
  checks: z.array(checkSchema),
});
export type Extraction = Readonly<z.infer<typeof extractionSchema>>;
