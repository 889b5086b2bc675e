import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: ["4K", "7-Eleven", "B-52s", "737 MAX", "12 Pro", "2A"],
  silentOn: ["the Center 12 detainees left", "20 denier", "12 professors", "$737 Max paid", "5M"],
} satisfies RuleCases;
