import type { AsOf, SaidBy, Stance } from "../model/figure.ts";
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

/** A bound mention with what governs it. */
export interface Governed extends Bound {
  readonly saidBy?: SaidBy;
  readonly asOf?: AsOf;
  readonly stance: Stance;
}
