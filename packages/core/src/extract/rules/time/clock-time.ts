import { defineRule } from "../../rule.ts";

/**
 * A time of day.
 * - 1:00 p.m.
 * - 8 a.m.
 * - 13:30
 */
export const clockTime = defineRule({
  id: "time/clock-time",
  class: "time",
  pattern:
    /(?<![\d:.])(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*(?:[ap]\.\s?m\.|[ap]m\b)|\d{1,2}\s+o['’]clock)(?![\d:-])/giu,
});
