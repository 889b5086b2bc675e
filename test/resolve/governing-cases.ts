/** A page, and what one of its figures must be governed by; "# " opens a heading, "| " a table row. */
export interface GoverningCase {
  readonly page: string;
  /** The day of a news page; without one the page is a filing of 5 May 2020. */
  readonly published?: string;
  readonly value: number;
  readonly saidBy?: string | null;
  readonly asOf?: string | null;
  readonly stance?: string;
  readonly unit?: string;
  readonly qualifier?: string;
  readonly subsetOf?: number;
}

const joint = `# I. DEFENDANTS’ POSITION

# A. Releases

The agency released 61 detainees.

# II. MS. R. PLAINTIFFS’ POSITION

Counsel have met 44 clients.

# III. CONCLUSION

The parties list 9 exhibits.`;

export const speakers: readonly GoverningCase[] = [
  { page: joint, value: 61, saidBy: "Defendants" },
  { page: joint, value: 44, saidBy: "Ms. R. Plaintiffs" },
  { page: joint, value: 9, saidBy: null },
  {
    page: "# Government's Statement\n\nThe monitor said 12 cells were shut.",
    value: 12,
    saidBy: "monitor",
  },
  {
    page: "The figure includes 22 clerks, the bureau said in the filing, a report to the board.",
    value: 22,
    saidBy: "bureau",
  },
  { page: "In July, the bureau said 40 clerks had left.", value: 40, saidBy: "bureau" },
  {
    page: "Of 90 clerks, the bureau said in a letter that 12 had left.",
    value: 12,
    saidBy: "bureau",
  },
  {
    page: "There are 90 clerks, and the bureau said in May that 12 left.",
    value: 90,
    saidBy: null,
  },
  {
    page: "Some had a mother outside the United States, 29 children had a father in jail.",
    value: 29,
    saidBy: null,
  },
];

const table = `As of March 2, 2020, 80 patients remain on the ward. The last report, as of February 20, 2020, gave 95 patients.

Of the 80 patients, 31 have a cough.`;

const story = `There are 61 inmates, according to a court filing Thursday.

The filing says that 12 inmates are ill. Guards say 9 inmates are well.`;

export const days: readonly GoverningCase[] = [
  { page: table, value: 95, asOf: "2020-02-20" },
  { page: table, value: 31, asOf: "2020-03-02" },
  {
    page: "Table 4. Patients by ward, March 1, 2020\n\n| Ward | Patients\n| North | 17",
    value: 17,
    asOf: "2020-03-01",
  },
  {
    page: "Table 4. Patients, March 1, 2020 and April 1, 2020\n\n| Ward | Patients\n| North | 17",
    value: 17,
    asOf: "2020-05-05",
  },
  { page: story, published: "2020-06-05", value: 61, asOf: "2020-06-04" },
  { page: story, published: "2020-06-05", value: 12, asOf: "2020-06-04" },
  { page: story, published: "2020-06-05", value: 9, asOf: "2020-06-05" },
  {
    page: "The hospital had first agreed to take 40 patients and cut that number later.",
    published: "2020-06-05",
    value: 40,
    asOf: null,
  },
  {
    page: "The clerk said that 251 claims had been filed.",
    published: "2020-06-05",
    value: 251,
    asOf: "2020-06-05",
  },
];

export const stances: readonly GoverningCase[] = [
  {
    page: "Through a typing error, that report gave 182 tenants as evicted.",
    value: 182,
    stance: "denied",
  },
  {
    page: "An earlier version of this story said that 40 shops closed.",
    value: 40,
    stance: "denied",
  },
  { page: "The correct number is 183 tenants.", value: 183, stance: "asserted" },
  { page: "As of May 6, 2020, 251 claims had been filed.", value: 251, stance: "asserted" },
  { page: "The board may release 12 more tenants.", value: 12, stance: "hypothetical" },
];

export const nouns: readonly GoverningCase[] = [
  {
    page: "The agency has evicted 67 more tenants since its last report, for a total of 2,363 tenants.",
    value: 2363,
    unit: "tenant",
    qualifier: "evicted",
  },
  { page: "67 tenants were evicted, out of a total of 300 tenants.", value: 300, unit: "tenant" },
  {
    page: "The city counted 300 tenants. As of May 1, 212 of those tenants have been evicted from their homes.",
    value: 212,
    unit: "tenant",
    subsetOf: 300,
    qualifier: "evicted from their homes",
  },
];
