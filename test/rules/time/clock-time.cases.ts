import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["1:00 p.m.", "8 a.m.", "13:30", "10:15 am"],
  silentOn: ["8 children", "1 person", "Matthew 25"],
} satisfies RuleCases;
