import nlp from "compromise/three";
import { z } from "zod";

/** compromise's own transformation, without the tagging that its documents bring along. */
const methodsSchema = z.object({
  two: z.object({
    transform: z.object({
      noun: z.object({
        toSingular: z.custom<(plural: string, model: object) => string>(
          (value) => typeof value === "function",
        ),
      }),
    }),
  }),
});

/** The singular of a plural in lower case: "families" is "family". */
export function singularOf(plural: string): string {
  const { toSingular } = methodsSchema.parse(nlp.methods()).two.transform.noun;
  const found = toSingular(plural, nlp.model());
  return found === "" ? plural : found;
}
