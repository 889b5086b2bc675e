import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "3:18-cv-00428-DMS-MDD",
    "18cv428",
    "Case No. 17-12345",
    "Nos. 18-55123, 18-55124",
    "MDL No. 2804",
    "1:20-cr-00012",
  ],
  silentOn: ["18 cases", "2017-18 season", "No. 1 concern"],
} satisfies RuleCases;
