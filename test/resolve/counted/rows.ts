import type { CountedCase } from "./counted-case.ts";

/** Rows of lists: what parts label and number, where the noun stands, and rows that count nothing. */
export default [
  ["Arrests by borough\n\nNorthgate 14\nSouthgate 31\nTotal 45", "14 arrest; 31 arrest; 45 arrest"],
  [
    "Detainees tested:\nPositive – 41\nNegative – 207\nPending – 12",
    "41 detainee; 207 detainee; 12 detainee",
  ],
  [
    "The numbers so far\n\n• 12 dead\n• 48 injured, 6 of them critically\n• 3 missing",
    "12 person; 48 person; 6 person; 3 person",
  ],
  [
    "WHAT WE KNOW\n- At least 9 people have died\n- More than 200 homes were destroyed\n- 14,000 customers are without power",
    "9 person; 200 home; 14000 customer",
  ],
  [
    "Claims by category (as of May 3, 2021)\n\nPersonal injury ........ 1,204\nProperty damage ........ 377\nBusiness loss .......... 19",
    "1204 claim; 377 claim; 19 claim",
  ],
  ["Beds: 40\nOccupied: 38\nWaiting list: 112", "40 bed; 38 bed"],
  [
    "By county:\nMarlow: 12 cases, 1 death\nHaver: 40 cases, 3 deaths\nTotal: 52 cases, 4 deaths",
    "12 case; 1 death; 40 case; 3 death; 52 case; 4 death",
  ],
  [
    "Number of children in custody: 497\n  Under five: 22\n  Five and over: 475",
    "497 child; 22 child; 475 child",
  ],
  [
    "1. Children reunited: 1,442\n2. Children discharged otherwise: 378\n3. Children in custody: 497",
    "1442 child; 378 child; 497 child",
  ],
  [
    "i. 14 class members remain detained.\nii. 9 class members were released.\niii. 2 class members died.",
    "14 member; 9 member; 2 member",
  ],
  [
    "(1) Total inmates - 4,310\n(2) Inmates aged 60 or over - 512\n(3) Inmates with asthma - 388",
    "4310 inmate; 512 inmate; 388 inmate",
  ],
  [
    "Households served (2022): 1,950\nHouseholds served (2021): 1,702",
    "1950 household; 1702 household",
  ],
  [
    "Key figures:\n\n2.4 million people displaced\n310,000 refugees abroad\n71 percent women and children\n$48 million needed",
    "2400000 person; 310000 refugee; 71 percent (share); 48000000 USD (money)",
  ],
  [
    "Voters registered = 40,112\nBallots cast = 22,905\nBallots spoiled = 118",
    "40112 voter; 22905 ballot; 118 ballot",
  ],
  [
    "Unit A – 31 residents; Unit B – 28 residents; Unit C – 0 residents.",
    "31 resident; 28 resident; 0 resident",
  ],
  [
    "Eligible children\t2,654\nReunited with parent\t2,181\nNot reunited\t416",
    "2654 child; 2181 child; 416 child",
  ],
  ["Opening hours\nMonday: 9 to 5\nTuesday: 10 to 4\nRoom: 12", ""],
  ["Case No. 18-cv-00428\nJudge: Sabraw\nCourtroom: 13A\nDate: July 6, 2018\nTime: 10:00 a.m.", ""],
  ["Nurses, 41. Doctors, 12. Porters, 7.", "41 nurse; 12 doctor; 7 porter"],
  ["Nurses 41, doctors 12, porters 7.", "41 nurse; 12 doctor; 7 porter"],
  ["Teachers: 41; aides: 12; drivers: 7.", "41 teacher; 12 aide; 7 driver"],
  ["Killed: 14. Wounded: 52. Missing: 3.", "14 person; 52 person; 3 person"],
  [
    "Of the 120 parents:\n- 88 were reunited\n- 20 declined\n- 12 could not be located",
    "120 parent; 88 parent; 20 parent; 12 parent",
  ],
  [
    "Defendants report the following as of August 30, 2018:\na) 2,181 children have been discharged;\nb) 416 children remain in ORR care; and\nc) 57 children are in other categories.",
    "2181 child; 416 child; 57 child",
  ],
  [
    "The following were seized: \n* Pistols (14)\n* Rifles (3)\n* Rounds of ammunition (2,400)",
    "14 pistol; 3 rifle; 2400 round",
  ],
  ["Total: 45\nNorthgate: 14\nSouthgate: 31", ""],
  [
    "Fiscal year 2019: 3,211 applications\nFiscal year 2020: 2,876 applications",
    "3211 application; 2876 application",
  ],
  ["Question 4: Yes 812, No 640", ""],
  ["Final scores: Lions 24, Bears 17", ""],
  ["Seats won\nLabor 77\nCoalition 58\nGreens 4", "77 seat; 58 seat; 4 seat"],
  [
    "Complaints received in 2020 . . . . 118\nComplaints upheld . . . . 41",
    "118 complaint; 41 complaint",
  ],
  ["Table of Contents\nIntroduction 1\nBackground 4\nArgument 11\nConclusion 29", ""],
  ["Attendance: 1,204\nGate: $14,000", "1204 - (measure); 14000 USD (money)"],
  ["Number of employees | 412\nNumber of sites | 6", "412 employee; 6 site"],
  ["Adults: 31%\nMinors: 69%", "31 percent (share); 69 percent (share)"],
  ["Killed in action: over 300\nCaptured: about 40\nMissing: unknown", "300 person; 40 person"],
  ["14 - Adams County\n9 - Brown County\n23 - Total", ""],
  ["Adams County, 14; Brown County, 9; Clay County, none.", ""],
  ["Children in care, by age:\n0-4: 22\n5-12: 301\n13-17: 174", "22 child; 301 child; 174 child"],
  ["Class members not yet located: N/A\nClass members located: 31", "31 member"],
  ["Deaths this week: 4\nDeaths to date: 96", "4 death; 96 death"],
] satisfies readonly CountedCase[];
