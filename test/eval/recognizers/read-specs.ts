import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

const folder = new URL("../../../../shared/data/recognizers-specs/", import.meta.url);

const resultSchema = z.object({
  Text: z.string(),
  Start: z.number().optional(),
  TypeName: z.string().optional(),
  Type: z.string().optional(),
  Resolution: z.record(z.string(), z.unknown()).nullish(),
  Value: z.record(z.string(), z.unknown()).nullish(),
});
const specSchema = z.object({
  Input: z.string(),
  Context: z.object({ ReferenceDateTime: z.string().optional() }).nullish(),
  Results: z.array(resultSchema),
});
export type Result = z.infer<typeof resultSchema>;

/** One input of a specification with what it expects, on its side of the line. */
export interface Spec {
  readonly input: string;
  readonly reference: string | undefined;
  readonly results: readonly Result[];
  /** A third by hash is measured and not read. */
  readonly heldOut: boolean;
}

/** The specifications of a file of that folder, each input once; `null` where the folder is not there. */
export function readSpecs(file: string): readonly Spec[] | null {
  const path = new URL(file, folder);
  if (!existsSync(path)) return null;
  const raw: unknown = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, ""));
  const seen = new Set<string>();
  return z
    .array(specSchema)
    .parse(raw)
    .filter(({ Input }) => !seen.has(Input) && seen.add(Input))
    .map(({ Input, Context, Results }) => ({
      input: Input,
      reference: Context?.ReferenceDateTime?.slice(0, 10),
      results: Results,
      heldOut:
        Number.parseInt(createHash("sha256").update(Input).digest("hex").slice(0, 8), 16) % 3 === 0,
    }));
}
