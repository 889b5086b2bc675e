/** Counsel of our own invention: no name, number or address below belongs to anyone. */
export const forDefendants = [
  "EDWIN R. CALLOWAY (SBN 904417)",
  "PRISCILLA M. DUNMORE (SBN 911286)",
  "Trial Attorneys, Immigration Litigation",
  "412 Larkspur Court NW, Suite 6040, Washington, DC 20999",
  "Telephone: (202) 555-0148 | Fax: (202) 555-0149",
  "E-mail: e.calloway@justice.example",
  "_Attorneys for Respondents-Defendants_",
];

export const forPlaintiffs = [
  "ROSALIND T. OSGOOD (SBN 914872)",
  "JONAH P. VILLASENOR (SBN 923305)",
  "AMERICAN CIVIL LIBERTIES UNION",
  "2450 Pepper Tree Row, 18th Floor, San Diego, CA 92999",
  "Telephone: (619) 555-0117 | E-mail: r.osgood@aclu.example",
  "_Attorneys for Petitioners-Plaintiffs_",
];

export const signedForDefendants = [
  "/s/ _Edwin R. Calloway_",
  "EDWIN R. CALLOWAY",
  "_Attorney for Respondents-Defendants_",
];

export const signedForPlaintiffs = [
  "/s/ _Rosalind T. Osgood_",
  "ROSALIND T. OSGOOD",
  "_Attorney for Petitioners-Plaintiffs_",
];

/** What counsel swears to on the last page. */
export function serviceOn(day: string): string {
  return (
    `I certify that on ${day}, I filed the foregoing with the Clerk of the Court by the CM/ECF ` +
    "system, which sends notice of the filing to all counsel of record. See Fed. R. Civ. P. 5(b)(2)(E); CivLR 5.4(d)."
  );
}
