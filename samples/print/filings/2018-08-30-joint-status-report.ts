import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Filing } from "../filing.ts";

export const reportOfAugust30: Filing = {
  folder: "casd-ms-l/2018-08-30-joint-status-report",
  stamp: { document: 221, filed: "08/30/18", firstPageId: 3672 },
  counsel: [forDefendants, forPlaintiffs],
  caption: {
    style: "parentheses",
    title: ["JOINT STATUS REPORT"],
    notes: ["Judge: Hon. Dana M. Sabraw", "Date: August 31, 2018", "Time: 1:00 p.m.", "Ctrm: 13A"],
  },
  body: [
    {
      kind: "paragraph",
      text: "The parties submit this joint report for the status conference on August 31, 2018, at 1:00 p.m. It follows the amended report at ECF No. 209.",
    },
    { kind: "heading", text: "I. DEFENDANTS’ POSITION" },
    { kind: "subheading", marker: "A.", text: "Update on Reunifications" },
    {
      kind: "paragraph",
      text: "Defendants originally identified 2,654 possible children of potential class members. As of August 30, 2018, 497 children remain in the care of the Office of Refugee Resettle\u00adment (“ORR”), and 2,157 children have been discharged from ORR care. Of the 497 children in care, 22 are under the age of five.",
    },
    {
      kind: "paragraph",
      text: "As of August 30, 2018, 1,937 children have been reunified with parents, 14 more than the week before.[^1] The other discharges were to a sponsor, or took place because the child had turned 18. ORR reviews each open file at least once in every 14 days.",
    },
    {
      kind: "table",
      title: "Table 1. Children on the list",
      columns: ["Description", "August 30, 2018", "August 16, 2018"],
      rowHeight: 24,
      rows: [
        { label: "Children on the list, by where they are now", depth: 0, cells: [] },
        { label: "Discharged from ORR care", depth: 1, cells: ["2,157", "2,089"] },
        { label: "Remaining in ORR care", depth: 1, cells: ["497", "565"] },
        {
          label: "Total possible children of potential class members",
          depth: 0,
          cells: ["2,654", "2,654"],
        },
      ],
    },
    {
      kind: "table",
      title: "Table 2. Children in ORR care by age, August 30, 2018",
      columns: ["Description", "Phase 1 (Under 5)", "Phase 2 (5 and above)"],
      rowHeight: 18,
      rows: [
        { label: "Remaining in ORR care", depth: 1, cells: ["22", "475"] },
        { label: "Total in ORR care, both phases", depth: 0, cells: ["497"] },
      ],
    },
    { kind: "subheading", marker: "B.", text: "Parents Outside the United States" },
    {
      kind: "paragraph",
      text: "As of August 30, 2018, Defendants’ records show 322 deported parents who have a child in ORR custody. Defendants have reached the great majority of them by tele\u00adphone. Some were removed under 8 U.S.C. § 1225(b)(1), and their files are held apart from those of parents found inadmissible under 8 U.S.C. § 1182.",
    },
    { kind: "heading", text: "II. MS. L. PLAINTIFFS’ POSITION" },
    {
      kind: "numbered",
      marker: "1.",
      text: "The list of deported parents that Defendants gave Plaintiffs earlier includes 70 additional cases. Defendants answer that part of the difference comes from children who have since left care. Plaintiffs ask for an account of every such case by September 5, 2018.",
    },
    {
      kind: "numbered",
      marker: "2.",
      text: "As of August 30, 2018, the Steering Committee and the groups that work with it have spoken with 279 parents who were deported. Just over 40 of those parents have come to the final step, at which counsel settle what parent and child each want and tell Defendants so.",
    },
    {
      kind: "numbered",
      marker: "3.",
      text: "A child with an asylum claim of his or her own should not have to give it up to join a parent. That question is before the Court in the related action, No. 18cv1832. _Cf._ Fed. R. Civ. P. 23(b)(2).",
    },
    {
      kind: "signature",
      dated: "Dated: August 30, 2018",
      lines: ["Respectfully submitted,", "", ...signedForDefendants, "", ...signedForPlaintiffs],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("August 30, 2018") },
    { kind: "signature", lines: signedForDefendants },
  ],
  footnotes: [
    "The total includes reunifications under the order of June 26, 2018, reported at 310 F. Supp. 3d 1133, and those that ORR arranged before it. See ECF No. 204 at 3.",
  ],
};
