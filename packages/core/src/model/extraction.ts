import { z } from "zod";
import { dateFactSchema, figureSchema } from "./figure.ts";
import { numeralSchema } from "./numeral.ts";

/** Everything the rules read from one document. */
export const extractionSchema = z.object({
  numerals: z.array(numeralSchema),
  figures: z.array(figureSchema),
  dates: z.array(dateFactSchema),
});
export type Extraction = Readonly<z.infer<typeof extractionSchema>>;
