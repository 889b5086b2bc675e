import type { Mention } from "../model/mention.ts";

/** A mention with its noun, and the mentions that it is tied to, by their index in the document. */
export interface Bound {
  readonly mention: Mention;
  readonly unit: string | null;
  readonly unitText: string;
  readonly borrowed: boolean;
  readonly whole?: number;
  readonly level?: number;
}
