import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Filing } from "../filing.ts";

export const reportOfAugust16: Filing = {
  folder: "casd-ms-l/2018-08-16-joint-status-report",
  stamp: { document: 191, filed: "08/16/18", firstPageId: 3460 },
  counsel: [forDefendants, forPlaintiffs],
  caption: {
    style: "parentheses",
    title: ["JOINT STATUS REPORT"],
    notes: ["Judge: Hon. Dana M. Sabraw", "Date: August 17, 2018", "Time: 1:00 p.m.", "Ctrm: 13A"],
  },
  body: [
    {
      kind: "paragraph",
      text: "The Court has asked the parties to report in writing before each status conf\u00ader\u00adence. The parties submit this report ahead of the status conference on August 17, 2018, at 1:00 p.m.",
    },
    { kind: "heading", text: "I. DEFENDANTS’ POSITION" },
    { kind: "subheading", marker: "A.", text: "Update on Reunifications" },
    {
      kind: "paragraph",
      text: "Defendants originally identified 2,654 possible children of poten\u00adtial class mem\u00adbers.[^1] As of August 16, 2018, 2,089 of those children have been dis\u00adcharged from the care of the Office of Refugee Resettle\u00adment (“ORR”), and 565 children remain in ORR care. Table 1 gives the same figures with the share that each is of the whole list.",
    },
    {
      kind: "table",
      title: "Table 1. Children on the list, August 16, 2018",
      columns: ["Description", "Children", "Share of 2,654"],
      rowHeight: 24,
      rows: [
        { label: "Children on the list, by where they are now", depth: 0, cells: [] },
        { label: "Discharged from ORR care", depth: 1, cells: ["2,089", "78.7%"] },
        { label: "Remaining in ORR care", depth: 1, cells: ["565", "21.3%"] },
        {
          label: "Total possible children of potential class members",
          depth: 0,
          cells: ["2,654", "100.0%"],
        },
      ],
    },
    { kind: "subheading", marker: "B.", text: "How a Child Leaves ORR Care" },
    {
      kind: "paragraph",
      text: "A discharge takes place in either of these ways. If the parent is detained, ORR brings the child to the parent’s place of deten\u00adtion. If the parent is at liberty in the United States, ORR sends the child to the parent’s home once a check under 8 U.S.C. § 1232 is done, which takes from 24 to 72 hours. A child whose parent is held under 8 U.S.C. § 1226(c), or about whose safety there is a doubt, stays in care while the doubt lasts. ECF No. 83 at 6.",
    },
    { kind: "subheading", marker: "C.", text: "What Comes Next" },
    {
      kind: "paragraph",
      text: "Defendants will bring Table 1 up to date every Thursday until the Court directs other\u00adwise. They have named an officer to lead the work with parents abroad and filed a plan for it. ECF No. 190.",
    },
    { kind: "heading", text: "II. MS. L. PLAINTIFFS’ POSITION" },
    {
      kind: "paragraph",
      text: "Plaintiffs do not dispute the figures in Table 1, which they cannot check by them\u00adselves. They raise these points about the parents who are no longer in the country:",
    },
    {
      kind: "listed",
      marker: "1.",
      text: "Many of the tele\u00adphone num\u00adbers that Plaintiffs were given do not work. Plaintiffs ask for all numbers in each parent’s file, in a spread\u00adsheet, by 5:00 p.m. on August 20, 2018.",
    },
    {
      kind: "listed",
      marker: "2.",
      text: "A parent must hear of the choice from counsel, in a language that the parent speaks, before anything is signed. _Ms. L. v. U.S. Immigration & Customs Enforcement_, 310 F. Supp. 3d 1133 (S.D. Cal. 2018).",
    },
    {
      kind: "listed",
      marker: "3.",
      text: "A form signed in deten\u00adtion should not bind a parent who asks within 14 days to take it back.",
    },
    {
      kind: "signature",
      dated: "Dated: August 16, 2018",
      lines: ["Respectfully submitted,", "", ...signedForDefendants, "", ...signedForPlaintiffs],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("August 16, 2018") },
    { kind: "signature", lines: signedForDefendants },
  ],
  footnotes: [
    "The list names a child once, even where both parents may belong to the class. It was drawn up for the order at ECF No. 101 and may change as files are matched.",
  ],
};
