import type { Mention } from "../model/mention.ts";

/** A mention with its noun. */
export interface Bound {
  readonly mention: Mention;
  readonly unit: string | null;
  readonly unitText: string;
  readonly borrowed: boolean;
  /** The earlier mention that this says again: "the 61". */
  readonly echoes?: Mention;
}
