import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Filing } from "../filing.ts";
import { reportOnParents } from "./2018-08-23-joint-status-report.ts";

export const amendedReportOfAugust24: Filing = {
  folder: "casd-ms-l/2018-08-24-amended-joint-status-report",
  stamp: { document: 209, filed: "08/24/18", firstPageId: 3601 },
  counsel: [forPlaintiffs, forDefendants],
  caption: {
    style: "box",
    title: ["AMENDED JOINT STATUS REPORT", "(Corrects ECF No. 206)"],
    notes: [
      "Judge: Hon. Dana M. Sabraw",
      "Conference: August 24, 2018, 1:00 p.m.",
      "Courtroom: 13A",
    ],
  },
  body: [
    {
      kind: "paragraph",
      text: "The parties file this amended report in place of ECF No. 206, filed August 23, 2018. Through a typing error, paragraph 1 of Part II and Table 2 of that report gave 182 parents as leaning toward reunifi\u00adcation. The cor\u00adrect num\u00adber is 183. Every\u00adthing else stands un\u00adchanged from the report as first filed. The status conference remains set for August 24, 2018, at 1:00 p.m.",
    },
    ...reportOnParents("183"),
    {
      kind: "signature",
      dated: "Dated: August 24, 2018",
      lines: ["Respectfully submitted,", "", ...signedForPlaintiffs, "", ...signedForDefendants],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("August 24, 2018") },
    { kind: "signature", lines: signedForPlaintiffs },
  ],
  footnotes: [
    "A parent is flagged when a records check, or a test under the order of July 10, 2018 (ECF No. 101), leaves a doubt. Each child is counted in a single row.",
  ],
};
