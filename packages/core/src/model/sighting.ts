import type { NumeralClass } from "./numeral.ts";

/** The parts of a date that its words state; what they leave open stays undefined. */
export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** Which of several: "last Friday", "next May", "this coming Monday"; "nth" is counted from elsewhere. */
  readonly which?: "last" | "this" | "next" | "past" | "coming" | "next-week" | "last-week" | "nth";
  /** How far from the day of speaking: "yesterday" is a day back, "next month" one on. */
  readonly away?: {
    readonly unit: "day" | "week" | "month" | "quarter" | "year";
    readonly by: number;
  };
}

/** What one class rule saw at one place; the kernel stamps span and rule id, so no rule can forget. */
export interface Sighting {
  readonly ruleId: string;
  readonly class: NumeralClass;
  readonly start: number;
  readonly end: number;
  readonly date?: DateParts;
}
