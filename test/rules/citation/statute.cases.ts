import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "8 U.S.C. § 1182(a)(7)",
    "45 C.F.R. § 410.101",
    "§ 1225(b)",
    "Pub. L. No. 110-457",
    "8 U.S.C. § 1101 et seq.",
  ],
  silentOn: ["8 children", "US 1182 people"],
} satisfies RuleCases;
