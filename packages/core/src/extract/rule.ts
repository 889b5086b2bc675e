import type { Block } from "../model/document.ts";
import type { NumeralClass } from "../model/numeral.ts";
import type { DateParts } from "../model/sighting.ts";

export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule may look at beyond its own match. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The block that the match stands in, if the document has blocks. */
  readonly block: Block | undefined;
}

/** A fact about the world: what numerals in this pattern are, when they count nothing. */
export interface Rule {
  readonly id: string;
  readonly class: NumeralClass;
  readonly pattern: RegExp;
  /**
   * Where a match has its first numeral, if not near its beginning: in its first word, however long, or
   * nowhere, since words alone may name a day.
   */
  readonly numeral?: "in-word" | "none";
  /** `null` means "not mine"; a date rule gives the parts that it read. */
  readonly read?: (groups: Groups, place: Place) => { readonly date?: DateParts } | null;
}

/** Checks once, when the module loads, what the kernel takes for granted. */
export function defineRule(rule: Rule): Rule {
  if (!rule.pattern.global) throw new Error(`${rule.id}: the pattern needs the g flag`);
  return rule;
}
