import { z } from "zod";

/** Which figure stands for which metric of a topic, and why; made beside the figure, never in it. */
export const matchSchema = z.object({
  figureId: z.string(),
  topic: z.string(),
  metric: z.string(),
  why: z.string(),
});
export type Match = Readonly<z.infer<typeof matchSchema>>;

/** What an identity between figures gave. `residual` is expected minus actual. */
export const checkSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  state: z.enum(["closes", "rounding", "residual", "series-break", "stale", "typo"]),
  inputs: z.array(z.string()),
  expected: z.number().optional(),
  actual: z.number().optional(),
  residual: z.number().optional(),
  message: z.string(),
});
export type Check = Readonly<z.infer<typeof checkSchema>>;
