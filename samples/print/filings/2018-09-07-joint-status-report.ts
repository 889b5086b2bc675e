import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Filing } from "../filing.ts";

export const reportOfSeptember7: Filing = {
  folder: "casd-ms-l/2018-09-07-joint-status-report",
  stamp: { document: 233, filed: "09/07/18", firstPageId: 3790 },
  counsel: [forDefendants, forPlaintiffs],
  caption: {
    style: "box",
    title: ["JOINT STATUS REPORT"],
    notes: [
      "Judge: Hon. Dana M. Sabraw",
      "Conference: September 14, 2018,",
      "1:00 p.m., by telephone",
    ],
  },
  body: [
    {
      kind: "paragraph",
      text: "The parties submit this report for the telephonic status conference on September 14, 2018, at 1:00 p.m.",
    },
    { kind: "heading", text: "I. DEFENDANTS’ POSITION" },
    { kind: "subheading", marker: "A.", text: "Update on Reunifications" },
    {
      kind: "paragraph",
      text: "Defendants originally identified 2,654 possible children of poten\u00adtial class mem\u00adbers.[^1] As of September 7, 2018, 416 children remain in the care of the Office of Refugee Resettle\u00adment (“ORR”), and 2,181 children have been dis\u00adcharged from ORR care. Table 1 sets the figures beside those of the previous report.",
    },
    {
      kind: "paragraph",
      text: "Where the parent is outside the United States, the plan at ECF No. 190 governs the child’s dis\u00adcharge. It asks first for the parent’s decision, then for the home govern\u00adment’s travel papers, and last for an order of the immi\u00adgration court. The officer named on August 16, 2018, oversees each of these steps.",
    },
    {
      kind: "table",
      title: "Table 1. Children on the list",
      columns: ["Description", "This report (Sept. 7, 2018)", "Previous report (Aug. 30, 2018)"],
      rowHeight: 24,
      rows: [
        {
          label: "Possible children of potential class members originally identified",
          depth: 0,
          cells: ["2,654", "2,654"],
        },
        { label: "Children discharged from ORR care", depth: 1, cells: ["2,181", "2,157"] },
        { label: "Children remaining in ORR care", depth: 1, cells: ["416", "497"] },
      ],
    },
    { kind: "subheading", marker: "B.", text: "Steps Since the Previous Report" },
    {
      kind: "listed",
      marker: "(a)",
      text: "On September 4, 2018, Defendants handed over a list of parents abroad, drawn from three databases, together with the last known ad\u00addresses.",
    },
    {
      kind: "listed",
      marker: "(b)",
      text: "ORR now sends case managers’ notes to Plaintiffs within 48 hours of a request, under the protective order at ECF No. 149.",
    },
    {
      kind: "listed",
      marker: "(c)",
      text: "U.S. Immigration and Customs Enforce\u00adment meets the cost of travel for a child who goes back to a parent abroad. The ticket is booked no later than seven days after the immi\u00adgration court grants volun\u00adtary departure under 8 U.S.C. § 1229c.",
    },
    { kind: "heading", text: "II. MS. L. PLAINTIFFS’ POSITION" },
    {
      kind: "paragraph",
      text: "Plaintiffs have no access to the records behind Table 1 and take no position on it at this time. They turn to the parents who declined reunifi\u00adcation. Some did so on a form that set out the choices in English and Spanish only, and a parent who reads neither could not know what the form meant. A waiver must be know\u00ading and volun\u00adtary to bind. Plaintiffs propose that counsel speak with every such parent again before September 28, 2018, and that no child be placed with a sponsor in the meantime without notice of at least 72 hours.",
    },
    {
      kind: "paragraph",
      text: "The parties have traded drafts of a settle\u00adment of the asylum claims and expect to file it, with a motion under Fed. R. Civ. P. 23(e), on September 12, 2018. If it is not approved, Plaintiffs reserve the relief that they seek at ECF No. 222, pages 4 to 9.",
    },
    {
      kind: "signature",
      dated: "Dated: September 7, 2018",
      lines: ["Respectfully submitted,", "", ...signedForDefendants, "", ...signedForPlaintiffs],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("September 7, 2018") },
    { kind: "signature", lines: signedForDefendants },
  ],
  footnotes: [
    "The list was drawn up for the order of June 26, 2018. _Ms. L. v. U.S. Immigration & Customs Enforcement_, 310 F. Supp. 3d 1133 (S.D. Cal. 2018). Children whom it does not name are outside this report.",
  ],
};
