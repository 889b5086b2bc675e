import {
  forDefendants,
  forPlaintiffs,
  serviceOn,
  signedForDefendants,
  signedForPlaintiffs,
} from "../counsel.ts";
import type { Block, Filing } from "../filing.ts";

/**
 * What the report of August 23 says, as printed first and as put right the day after.
 *
 * The first print has 182 for the parents who lean toward reunification, so that the parts miss the whole by one.
 */
export function reportOnParents(leaning: "182" | "183"): readonly Block[] {
  return [
    { kind: "heading", text: "I. DEFENDANTS’ POSITION" },
    { kind: "subheading", marker: "A.", text: "Update on Reunifications" },
    {
      kind: "paragraph",
      text: "As of August 23, 2018, 528 children remain in the care of the Office of Refugee Re\u00adset\u00adtle\u00adment (“ORR”). The last report, as of August 16, 2018, gave 565 children in ORR care. ECF No. 191.",
    },
    {
      kind: "paragraph",
      text: "Of the 528 children in care, 139 have a parent who declined reunifi\u00adcation, 343 have a parent who is outside the United States, 29 have a parent who was re\u00adleased into the interior of the country, and 17 have a parent who was flagged for a concern about safety or parent\u00adage.[^1] Table 1 sets them out.",
    },
    {
      kind: "table",
      title: "Table 1. Children in ORR care, August 23, 2018",
      columns: ["Description", "Children", "Share of children in care"],
      rowHeight: 24,
      rows: [
        { label: "Children in ORR care", depth: 0, cells: ["528", "100.0%"] },
        { label: "Parent declined reunification", depth: 1, cells: ["139", "26.3%"] },
        { label: "Parent outside the United States", depth: 1, cells: ["343", "65.0%"] },
        { label: "Other children in ORR care", depth: 1, cells: [] },
        { label: "Released into the interior", depth: 2, cells: ["29", "5.5%"] },
        { label: "Flagged for safety or parentage", depth: 2, cells: ["17", "3.2%"] },
      ],
    },
    { kind: "subheading", marker: "B.", text: "Contact with Parents Abroad" },
    {
      kind: "paragraph",
      text: "Defendants have sent Plaintiffs the tele\u00adphone num\u00adbers found in the files of parents outside the United States and will add to them each week. Con\u00adsulates receive the same list. The duty of ORR toward a child under 8 U.S.C. § 1232(c) does not end when the child’s parent departs from the United States.",
    },
    { kind: "heading", text: "II. MS. L. PLAINTIFFS’ POSITION" },
    {
      kind: "numbered",
      marker: "1.",
      text: `As of August 23, 2018, Plaintiffs’ Steering Committee has contacted 231 parents who were removed from the country. Of the 231 parents contacted, 10 have been reuni\u00adfied at home, 15 are ready to be reunified, ${leaning} are leaning toward reunifi\u00adcation, and 23 are still talking with counsel about the choice.`,
    },
    {
      kind: "table",
      title: "Table 2. Parents contacted, August 23, 2018",
      columns: ["Where the parent stands", "Parents", "Share of parents contacted"],
      rowHeight: 18,
      rows: [
        { label: "Reunified at home", depth: 1, cells: ["10", "4.3%"] },
        { label: "Ready to be reunified", depth: 1, cells: ["15", "6.5%"] },
        { label: "Leaning toward reunification", depth: 1, cells: [leaning, "79.2%"] },
        { label: "Still talking with counsel", depth: 1, cells: ["23", "10.0%"] },
        { label: "Total parents contacted", depth: 0, cells: ["231", "100.0%"] },
      ],
    },
    {
      kind: "numbered",
      marker: "2.",
      text: "A call is seldom enough. Counsel must set out the choice, often through an inter\u00adpreter of an indigenous lan\u00adguage, and the parent must be able to speak with the child before choosing. Plaintiffs ask that such calls be free and last at least 30 minutes.",
    },
  ];
}

export const reportOfAugust23: Filing = {
  folder: "casd-ms-l/2018-08-23-joint-status-report",
  stamp: { document: 206, filed: "08/23/18", firstPageId: 3580 },
  counsel: [forPlaintiffs, forDefendants],
  caption: {
    style: "box",
    title: ["JOINT STATUS REPORT"],
    notes: [
      "Judge: Hon. Dana M. Sabraw",
      "Conference: August 24, 2018, 1:00 p.m.",
      "Courtroom: 13A",
    ],
  },
  body: [
    {
      kind: "paragraph",
      text: "As the Court directed, the parties report on their progress before the status confer\u00adence on August 24, 2018, at 1:00 p.m.",
    },
    ...reportOnParents("182"),
    {
      kind: "signature",
      dated: "Dated: August 23, 2018",
      lines: ["Respectfully submitted,", "", ...signedForPlaintiffs, "", ...signedForDefendants],
    },
    { kind: "heading", text: "CERTIFICATE OF SERVICE" },
    { kind: "paragraph", text: serviceOn("August 23, 2018") },
    { kind: "signature", lines: signedForPlaintiffs },
  ],
  footnotes: [
    "A parent is flagged when a records check, or a test under the order of July 10, 2018 (ECF No. 101), leaves a doubt. Each child is counted in a single row.",
  ],
};
