import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "310 F. Supp. 3d 1133, 1149 (S.D. Cal. 2018)",
    "412 U.S. 1",
    "2018 WL 3129486, at *3",
    "909 F.3d 1219",
    "138 S. Ct. 2392",
  ],
  silentOn: ["412 detainees", "In the U.S. 12 remain", "40 F. street"],
} satisfies RuleCases;
