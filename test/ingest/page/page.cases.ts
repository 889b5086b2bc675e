import type { Court } from "@recount/core";
import { gutter, linesAt, type Row } from "./print-page.ts";

/** Pages, and what must be read from them: blocks as "kind: text". */
export interface PageCase {
  readonly of: string;
  readonly pages: readonly (readonly Row[])[];
  readonly blocks: readonly string[];
  readonly furniture?: readonly string[];
  readonly court?: Court;
}

const stamp = "Case 3:19-cv-00417-QRS Document 57 Filed 03/09/19 Page 1 of 2";
const court: Court = {
  docket: "3:19-cv-00417-QRS",
  documentNumber: "57",
  filedAt: "2019-03-09",
  pages: 2,
};

/** Six full lines of 75 letters, so that a page has a measure. */
const prose = [
  "The parties have met and conferred on the schedule that the Court set forth",
  "in its order, and they agree that a further hearing would be of use to them",
  "both. Counsel for each side will be ready to speak to the list of those who",
  "remain apart, to the means by which they can be found, and to the time that",
  "the work will take. The lists are kept by the agency that has custody, they",
  "are brought up to date each week, and they are shared between the parties.",
];
const proseText = prose.join(" ");
const more = [
  "No date has been set for the next report, but the parties expect that it is",
  "due within the month. They will file it together, and each of them will say",
  "in it what it has done and what it has left to do. Should they differ, then",
  "both views will stand side by side, so that the Court can see where to rule.",
];

export const pageCases: readonly PageCase[] = [
  ...[25, 28, 32].map(
    (last): PageCase => ({
      of: `pleading paper of ${last} lines`,
      pages: [
        [
          [90, 24, stamp],
          ...gutter(last, last === 32 ? 20 : 24),
          ...linesAt([90, 78], prose, { leading: last === 32 ? 20 : 24 }),
        ],
      ],
      blocks: [`paragraph: ${proseText}`],
      furniture: [
        `stamp: ${stamp}`,
        ...Array.from({ length: last }, (_, index) => `line-number: ${index + 1}`),
      ],
      court,
    }),
  ),
  {
    of: "pleading paper of which text recognition has lost some numbers",
    pages: [
      [
        [90, 24, stamp],
        ...gutter(28).filter((_, index) => ![0, 1, 2, 3, 8, 15, 16, 17, 18, 19].includes(index)),
        ...linesAt([90, 246], prose, { leading: 24 }),
      ],
    ],
    blocks: [`paragraph: ${proseText}`],
    court,
  },
  {
    of: "a word that is broken over the page, with a footnote and a running foot between its halves",
    pages: [
      [
        ...linesAt(
          [90, 100],
          [
            ...prose.slice(0, 5),
            "are brought up to date each week.^1 Counsel have seen how many were reuni-",
          ],
        ),
        ...linesAt([90, 640], ["^1 The lists name a child once."], { size: 10 }),
        [280, 740, "JOINT REPORT 1"],
      ],
      [
        ...linesAt(
          [90, 100],
          ["fied in the month before, and how many of them were not.", ...more],
        ),
        [280, 740, "JOINT REPORT 2"],
      ],
    ],
    blocks: [
      "footnote: 1 The lists name a child once.",
      `paragraph: ${prose.slice(0, 5).join(" ")} are brought up to date each week.1 Counsel have seen how many were reunified in the month before, and how many of them were not.`,
      `paragraph: ${more.join(" ")}`,
    ],
    furniture: ["running-foot: JOINT REPORT 1", "running-foot: JOINT REPORT 2"],
  },
  {
    of: "a letterhead whose parts stand side by side",
    pages: [
      [
        [90, 80, "Ada Brook"],
        [90, 94, "Chief Clerk"],
        [300, 80, "12 Mill Road, Room 540"],
        [300, 94, "Tucson, Arizona"],
        [470, 80, "Tel. (520) 555-0199"],
        ...linesAt([90, 200], prose),
      ],
    ],
    blocks: [
      "paragraph: Ada Brook",
      "paragraph: Chief Clerk",
      "paragraph: 12 Mill Road, Room 540",
      "heading: Tucson, Arizona",
      "paragraph: Tel. (520) 555-0199",
      `paragraph: ${proseText}`,
    ],
  },
  {
    of: "two signatures side by side",
    pages: [
      [
        ...linesAt([90, 100], prose),
        [90, 240, "Dated: August 30, 2018"],
        [90, 254, "/s/ Ada Brook"],
        [90, 268, "Attorney for Plaintiffs"],
        [330, 240, "Dated: August 31, 2018"],
        [330, 254, "/s/ Jon Marsh"],
        [330, 268, "Attorney for Defendants"],
      ],
    ],
    blocks: [
      `paragraph: ${proseText}`,
      "signature: Dated: August 30, 2018",
      "signature: /s/ Ada Brook Attorney for Plaintiffs",
      "signature: Dated: August 31, 2018",
      "signature: /s/ Jon Marsh Attorney for Defendants",
    ],
  },
  {
    of: "rows of labels and their words, which are read across",
    pages: [
      [
        [90, 80, "Hearing date:"],
        [90, 94, "Courtroom:"],
        [300, 80, "March 9, at ten"],
        [300, 94, "The Tucson annex"],
        ...linesAt([90, 200], prose),
      ],
    ],
    blocks: [
      "paragraph: Hearing date: March 9, at ten Courtroom: The Tucson annex",
      `paragraph: ${proseText}`,
    ],
  },
  {
    of: "a list of numbers that climb at uneven distances, which is no gutter",
    pages: [
      [
        ...[4, 5, 6, 7, 9, 10, 11, 12].map(
          (number, index): Row => [66, 140 + 20 * index + 9 * (index % 2), String(number)],
        ),
        ...linesAt([90, 520], prose),
      ],
    ],
    blocks: [
      ...[4, 5, 6, 7, 9, 10, 11, 12].map(String).map((number) => `paragraph: ${number}`),
      `paragraph: ${proseText}`,
    ],
  },
  {
    of: "an exhibit that keeps the stamp of the case it comes from, printed over by its own",
    pages: [
      [
        [90, 24, "Case 3:19-cv-00417-QRS Document 57-2 Filed 03/09/19 Page 1 of 9"],
        [92, 25, "Case 1:18-cv-00033-ABC Document 12 Filed 01/05/18 Page 4 of 20"],
        ...linesAt([90, 100], prose),
      ],
    ],
    blocks: [`paragraph: ${proseText}`],
    court: { docket: "3:19-cv-00417-QRS", documentNumber: "57-2", filedAt: "2019-03-09", pages: 9 },
  },
  {
    of: "a stamp printed across the side of a page",
    pages: [[[580, 60, stamp, { turn: 90, size: 9 }], ...linesAt([90, 100], prose)]],
    blocks: [`paragraph: ${proseText}`],
    furniture: [`stamp: ${stamp}`],
    court,
  },
  {
    of: "a clerk's stamp beside the caption",
    pages: [
      [
        [216, 90, "UNITED STATES COURT OF APPEALS"],
        [246, 106, "FOR THE NINTH CIRCUIT"],
        [505, 80, "FILED"],
        [484, 96, "MAR 9 2019"],
        [469, 112, "ADA ROE, CLERK"],
        [451, 128, "U.S. COURT OF APPEALS"],
        [90, 160, "JOHN DOE,"],
        [120, 176, "Plaintiff-Appellee,"],
        [90, 192, "v."],
        [90, 208, "TOWN OF WESTON,"],
        [120, 224, "Defendant-Appellant."],
        [380, 160, "No. 19-55123"],
        [380, 192, "MEMORANDUM"],
        ...linesAt([90, 280], prose),
      ],
    ],
    blocks: [
      "court-caption: UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT",
      "court-caption: JOHN DOE, Plaintiff-Appellee, v. TOWN OF WESTON, Defendant-Appellant.",
      "court-caption: No. 19-55123",
      "title: MEMORANDUM",
      `paragraph: ${proseText}`,
    ],
    furniture: ["stamp: FILED MAR 9 2019 ADA ROE, CLERK U.S. COURT OF APPEALS"],
    court: {
      court: "UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT",
      caption: "JOHN DOE, Plaintiff-Appellee, v. TOWN OF WESTON, Defendant-Appellant.",
      docket: "19-55123",
      kind: "MEMORANDUM",
    },
  },
  {
    of: "a caption with a bracket between its columns, and counsel above it",
    pages: [
      [
        [72, 80, "ADA ROE (SBN 123456)"],
        [72, 94, "12 Elm Street, Weston, CA 90000"],
        [72, 108, "Attorneys for Plaintiff"],
        [216, 150, "UNITED STATES DISTRICT COURT"],
        [201, 166, "NORTHERN DISTRICT OF CALIFORNIA"],
        ...[200, 214, 228, 242, 256].map((y): Row => [320, y, ")"]),
        [72, 200, "JOHN DOE,"],
        [140, 214, "Plaintiff,"],
        [100, 228, "vs."],
        [72, 242, "TOWN OF WESTON,"],
        [140, 256, "Defendant."],
        [340, 200, "Case No. 3:19-cv-00417-QRS"],
        [340, 228, "NOTICE OF MOTION"],
        ...linesAt([90, 300], prose),
      ],
    ],
    blocks: [
      "counsel: ADA ROE (SBN 123456) 12 Elm Street, Weston, CA 90000 Attorneys for Plaintiff",
      "court-caption: UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA",
      "court-caption: JOHN DOE, Plaintiff, vs. TOWN OF WESTON, Defendant.",
      "court-caption: Case No. 3:19-cv-00417-QRS",
      "title: NOTICE OF MOTION",
      `paragraph: ${proseText}`,
    ],
    court: {
      court: "UNITED STATES DISTRICT COURT NORTHERN DISTRICT OF CALIFORNIA",
      caption: "JOHN DOE, Plaintiff, vs. TOWN OF WESTON, Defendant.",
      docket: "3:19-cv-00417-QRS",
      kind: "NOTICE OF MOTION",
      filedBy: "Plaintiff",
    },
  },
  {
    of: "a caption of one column, as courts of appeals set it",
    pages: [
      [
        [216, 90, "United States Court of Appeals"],
        [240, 106, "For the First Circuit"],
        [90, 150, "No. 19-1234"],
        [279, 176, "JOHN DOE,"],
        [240, 202, "Plaintiff, Appellant,"],
        [300, 228, "v."],
        [261, 254, "TOWN OF WESTON,"],
        [246, 280, "Defendant, Appellee."],
        [168, 330, "APPEAL FROM THE UNITED STATES DISTRICT COURT"],
        ...linesAt([90, 380], prose),
      ],
    ],
    blocks: [
      "court-caption: United States Court of Appeals For the First Circuit",
      "court-caption: JOHN DOE, Plaintiff, Appellant, v. TOWN OF WESTON, Defendant, Appellee.",
      "court-caption: No. 19-1234",
      "heading: APPEAL FROM THE UNITED STATES DISTRICT COURT",
      `paragraph: ${proseText}`,
    ],
  },
  {
    of: "a debtor's caption",
    pages: [
      [
        [201, 90, "UNITED STATES BANKRUPTCY COURT"],
        [210, 106, "EASTERN DISTRICT OF VIRGINIA"],
        [90, 150, "In re:"],
        [340, 150, "Case No. 19-50417"],
        [110, 166, "John Q. Doe"],
        [150, 190, "Debtor(s)"],
        [186, 240, "TRUSTEE’S FINAL REPORT AND ACCOUNT"],
        ...linesAt([90, 280], prose),
      ],
    ],
    blocks: [
      "court-caption: UNITED STATES BANKRUPTCY COURT EASTERN DISTRICT OF VIRGINIA",
      "court-caption: In re: John Q. Doe Debtor(s)",
      "court-caption: Case No. 19-50417",
      "title: TRUSTEE’S FINAL REPORT AND ACCOUNT",
      `paragraph: ${proseText}`,
    ],
  },
  {
    of: "words broken at the ends of lines and pages",
    pages: [
      linesAt(
        [90, 100],
        [
          ...prose.slice(0, 5),
          "are brought up to date each week. Counsel for the Respondents-Defendants, fam-",
        ],
      ),
      linesAt(
        [90, 100],
        [
          "ilies that were parted, and the court-appointed guardians have had the Respond-",
          "ents-Defendants send them 2017-",
          "18 lists of those who were heard.",
        ],
      ),
    ],
    blocks: [
      `paragraph: ${prose.slice(0, 5).join(" ")} are brought up to date each week. Counsel for the Respondents-Defendants, families that were parted, and the court-appointed guardians have had the Respondents-Defendants send them 2017-18 lists of those who were heard.`,
    ],
  },
  {
    of: "a footnote that goes on at the foot of the next page",
    pages: [
      [
        ...linesAt(
          [90, 100],
          [
            ...prose.slice(0, 5),
            "are brought up to date each week.^1 Counsel have seen them and have no wish",
          ],
        ),
        ...linesAt(
          [90, 640],
          [
            "^1 The lists name a child once, even where both of the parents may belong to the class, which",
          ],
          { size: 10 },
        ),
      ],
      [
        ...linesAt(
          [90, 100],
          ["to add to them at this time, or to bring them before the Court once more.", ...more],
        ),
        ...linesAt([90, 640], ["the order of the Court does not say."], { size: 10 }),
      ],
    ],
    blocks: [
      "footnote: 1 The lists name a child once, even where both of the parents may belong to the class, which the order of the Court does not say.",
      `paragraph: ${prose.slice(0, 5).join(" ")} are brought up to date each week.1 Counsel have seen them and have no wish to add to them at this time, or to bring them before the Court once more. ${more.join(" ")}`,
    ],
  },
  {
    of: "two columns of prose whose lines stand at different heights",
    pages: [
      [
        ...linesAt(
          [60, 100],
          Array.from({ length: 12 }, () => "the left column speaks of ships and"),
          { leading: 12 },
        ),
        ...linesAt(
          [330, 104],
          Array.from({ length: 12 }, () => "the right column speaks of sail and"),
          { leading: 12 },
        ),
      ],
    ],
    blocks: [
      `paragraph: ${Array.from({ length: 12 }, () => "the left column speaks of ships and").join(" ")} ${Array.from({ length: 12 }, () => "the right column speaks of sail and").join(" ")}`,
    ],
  },
  {
    of: "heads and feet of a small page on a large sheet",
    pages: [1, 2, 3, 4].map((page) => [
      [90, 150, page % 2 === 0 ? `${page} DOE v. WESTON` : `Cite as: 612 U. S. ___ (2019) ${page}`],
      [260, 172, "Opinion of the Court"],
      ...linesAt([90, 200], prose),
      [300, 640, `- ${page} -`],
    ]),
    blocks: [1, 2, 3, 4].map(() => `paragraph: ${proseText}`),
    furniture: [1, 2, 3, 4].flatMap((page) => [
      `running-head: ${page % 2 === 0 ? `${page} DOE v. WESTON` : `Cite as: 612 U. S. ___ (2019) ${page}`}`,
      "running-head: Opinion of the Court",
      `page-number: - ${page} -`,
    ]),
  },
  {
    of: "a block quote, a heading and items",
    pages: [
      [
        ...linesAt([90, 100], prose),
        ...linesAt(
          [140, 200],
          [
            "“No child shall be kept apart from a parent for",
            "longer than the order allows, and each shall be",
            "heard before the time is up.”",
          ],
        ),
        ...linesAt([90, 260], prose),
        [234, 360, "II. THE NEXT STEPS"],
        ...linesAt(
          [90, 384],
          [
            "1.    The list of those who remain apart will be brought up to date by Friday",
            "so that both sides can use it.",
          ],
          {},
        ),
        ...linesAt([90, 424], ["2.    Counsel will meet on Monday."]),
      ],
    ],
    blocks: [
      `paragraph: ${proseText}`,
      "quote: “No child shall be kept apart from a parent for longer than the order allows, and each shall be heard before the time is up.”",
      `paragraph: ${proseText}`,
      "heading: II. THE NEXT STEPS",
      "list-item: 1. The list of those who remain apart will be brought up to date by Friday so that both sides can use it.",
      "list-item: 2. Counsel will meet on Monday.",
    ],
  },
  {
    of: "signatures and a certificate",
    pages: [
      [
        ...linesAt([90, 100], prose),
        [90, 220, "Dated: March 9, 2019"],
        [330, 244, "Respectfully submitted,"],
        ...linesAt([330, 268], ["/s/ Ada Roe", "ADA ROE", "Attorney for Plaintiff"], {
          leading: 12,
        }),
        ...linesAt([330, 316], ["/s/ Ben Poe", "BEN POE", "Attorney for Defendant"], {
          leading: 12,
        }),
        [240, 370, "CERTIFICATE OF SERVICE"],
        ...linesAt(
          [90, 394],
          [
            "I certify that on March 9, 2019, I filed the foregoing with the Clerk, who sends",
            "it to all counsel.",
          ],
        ),
        [330, 440, "/s/ Ada Roe"],
      ],
    ],
    blocks: [
      `paragraph: ${proseText}`,
      "signature: Dated: March 9, 2019",
      "signature: Respectfully submitted,",
      "signature: /s/ Ada Roe ADA ROE Attorney for Plaintiff",
      "signature: /s/ Ben Poe BEN POE Attorney for Defendant",
      "certificate: CERTIFICATE OF SERVICE",
      "certificate: I certify that on March 9, 2019, I filed the foregoing with the Clerk, who sends it to all counsel.",
      "certificate: /s/ Ada Roe",
    ],
  },
  {
    of: "labels on redaction boxes, beside one that its writer typed",
    pages: [
      [
        ...linesAt([90, 100], prose),
        [90, 184, "The file names"],
        [180, 184, "(b)(6), (b)(7)(C)", { size: 8, font: "sans" }],
        [290, 184, "and the [REDACTED] contractor as sources."],
        [200, 220, "REDACTED", { font: "sans" }],
        ...linesAt([90, 250], more),
      ],
    ],
    blocks: [
      `paragraph: ${proseText} The file names and the [REDACTED] contractor as sources.`,
      `paragraph: ${more.join(" ")}`,
    ],
    furniture: ["marginal: (b)(6), (b)(7)(C)", "marginal: REDACTED"],
  },
];
