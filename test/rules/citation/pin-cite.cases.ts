import type { RuleCases } from "../rule-cases.ts";

export default {
  reads: [
    "Id. at 12",
    "id. at 12, 14-15",
    "Mem. at 9-11",
    "15 F.4th at 812-13",
    "441 U.S. at 535 & n.16",
    "Slip Op. at *3",
    "310 F. Supp. 3d at 1149",
  ],
  silentOn: ["open at 12", "in 2019, at 40 sites", "id. at 12 sites", "at 9 p.m."],
} satisfies RuleCases;
