import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [],
  silentOn: ["The two met on Friday.", "The 14 are being tried.", "He is among the 61."],
} satisfies QuantityCases;
