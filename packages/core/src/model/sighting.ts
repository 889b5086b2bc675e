import type { NumeralClass } from "./numeral.ts";

/** The parts of a date that its words state; what they leave open stays undefined. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
}

/** What one class rule saw at one place; the kernel stamps span and rule id, so no rule can forget. */
export interface Sighting {
  readonly ruleId: string;
  readonly class: NumeralClass;
  readonly start: number;
  readonly end: number;
  readonly date?: DateParts;
}
