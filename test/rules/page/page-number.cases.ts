import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["Page 6B", "Page 1 of 3", "pp. 14-16", "lines 3-9"],
  silentOn: ["14 pages", "a 40-page opinion"],
} satisfies RuleCases;
