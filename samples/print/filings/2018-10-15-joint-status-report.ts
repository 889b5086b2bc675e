import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Filing } from "../filing.ts";

export const reportOfOctober15: Filing = {
  folder: "casd-ms-l/2018-10-15-joint-status-report",
  stamp: { document: 276, filed: "10/15/18", firstPageId: 4102 },
  counsel: [forDefendants, forPlaintiffs],
  caption: {
    style: "parentheses",
    title: ["JOINT STATUS REPORT"],
    notes: ["Judge: Hon. Dana M. Sabraw", "Date: October 16, 2018", "Time: 2:30 p.m.", "Ctrm: 13A"],
  },
  body: [
    {
      kind: "paragraph",
      text: "The parties submit this report in accordance with the Court’s standing direction, ahead of the status conference on October 16, 2018, at 2:30 p.m.",
    },
    { kind: "heading", text: "I. DEFENDANTS’ POSITION" },
    { kind: "subheading", marker: "A.", text: "Update on Reunifications" },
    {
      kind: "numbered",
      marker: "1.",
      text: "As of October 15, 2018, 67 more children have been dis\u00adcharged from the care of the Office of Refugee Resettle\u00adment (“ORR”) since the last report, ECF No. 259, for a total of 2,363 children discharged.[^1]",
    },
    {
      kind: "numbered",
      marker: "2.",
      text: "The discharges since the last report were to parents in the United States, to parents abroad under the plan at ECF No. 190, and to sponsors where a parent had made that choice with counsel’s help.",
    },
    {
      kind: "table",
      title: "Table 1. Discharges from ORR care",
      columns: ["Description", "This report (October 15, 2018)", "Last report (ECF No. 259)"],
      rowHeight: 24,
      rows: [
        { label: "Children discharged from ORR care", depth: 0, cells: ["2,363", "2,296"] },
        { label: "Discharged since the last report", depth: 1, cells: ["67", "—"] },
      ],
    },
    { kind: "subheading", marker: "B.", text: "Voluntary Departure" },
    {
      kind: "numbered",
      marker: "3.",
      text: "A child who wishes to go back to a parent abroad needs an order of volun\u00adtary departure under 8 U.S.C. § 1229c(a). The immigration court in Harlingen, Texas, hears such requests on Tuesdays at 8:30 a.m. and, by an arrange\u00adment made on October 3, 2018, hears them by video for children elsewhere. From request to flight the usual time is now 10 to 12 days.",
    },
    { kind: "heading", text: "II. MS. L. PLAINTIFFS’ POSITION" },
    {
      kind: "paragraph",
      text: "Plaintiffs note the progress since the last report and raise a single matter. The papers that a child brings to a parent’s home country are often incom\u00adplete: a school record, a list of vaccinations or the child’s own drawings stay behind in a shelter. Plaintiffs ask that ORR send with each child a full copy of the file, and that a copy reach counsel within five business days. Defendants are willing to send the medical part of the file, and the parties will confer about the rest before the next conference, on November 9, 2018.",
    },
    {
      kind: "paragraph",
      text: "The settle\u00adment received preliminary approval on October 9, 2018. ECF No. 256. Notice to the class is to go out within 21 days of that order, and the hearing on final approval is set for November 15, 2018, at 10:30 a.m. The parties know of no dispute under Fed. R. Civ. P. 26 that needs the Court’s attention now.",
    },
    {
      kind: "signature",
      dated: "Dated: October 15, 2018",
      lines: ["Respectfully submitted,", "", ...signedForDefendants, "", ...signedForPlaintiffs],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("October 15, 2018") },
    { kind: "signature", lines: signedForDefendants },
  ],
  footnotes: [
    "The total counts each child once, on the first discharge. A dash in Table 1 means that the earlier report gave no such figure.",
  ],
};
