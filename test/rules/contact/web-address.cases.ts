import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "/docs/report%202018.pdf",

    "https://example.org/2018/08/31/497-remain",
    "www.example.org/12",
    "results.vote2024.example/ward/6",
    "clerk2@example.org",
  ],
  silentOn: ["12% of 40", "497 remain", "at 12 sites"],
} satisfies RuleCases;
