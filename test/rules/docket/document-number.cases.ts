import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "ECF No. 271",
    "Dkt. Nos. 204, 206 and 208",
    "Doc. 281",
    "PageID.3672",
    "Document 221",
    "ECF 99",
  ],
  silentOn: ["document 12 children", "281 documents"],
} satisfies RuleCases;
