import type { Court } from "@recount/core";

interface StampCase {
  readonly of: string;
  readonly text: string;
  readonly court: Court;
  readonly page?: number;
}

function district(text: string, of: string, docket: string, page?: number): StampCase {
  const court = { docket, documentNumber: "57", filedAt: "2021-03-09" };
  return page === undefined
    ? { of, text, court }
    : { of, text, court: { ...court, pages: 14 }, page };
}

/** One invented filing, as the courts would stamp it. */
export const stamps: readonly StampCase[] = [
  district(
    "Case 3:21-cv-00417-QRS-TUV Document 57 Filed 03/09/21 PageID.902 Page 2 of 14",
    "a district court",
    "3:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "Case 8:21-cv-00417-QRS-TUV Document 57 Filed 03/09/21 Page 2 of 14 Page ID #:902",
    "California, Central",
    "8:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "Case: 1:21-cv-00417 Document #: 57 Filed: 03/09/21 Page 2 of 14 PageID #:902",
    "Illinois, Northern",
    "1:21-cv-00417",
    2,
  ),
  district(
    "Case: 4:21-cv-00417-QRS Doc. #: 57 Filed: 03/09/21 Page: 2 of 14 PageID #: 902",
    "Missouri, Eastern",
    "4:21-cv-00417-QRS",
    2,
  ),
  district(
    "Case: 1:21-cv-00417-QRS-TUV Doc #: 57 Filed: 03/09/21 2 of 14 PageID #: 902",
    "Mississippi, Northern",
    "1:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "2:21-cv-00417-QRS-TUV Doc # 57 Filed 03/09/21 Pg 2 of 14 Pg ID 902",
    "Michigan, Eastern, as it was",
    "2:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "Case 2:21-cv-00417-QRS-TUV ECF No. 57, PageID.902 Filed 03/09/21 Page 2 of 14",
    "Michigan, Eastern",
    "2:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "Case 1:21-cv-00417-QRS ECF No. 57 filed 03/09/21 PageID.902 Page 2 of 14",
    "Michigan, Western",
    "1:21-cv-00417-QRS",
    2,
  ),
  district(
    "Case 1:21-cv-00417-QRS Document 57 Entered on FLSD Docket 03/09/2021 Page 2 of 14",
    "Florida, Southern",
    "1:21-cv-00417-QRS",
    2,
  ),
  district(
    "Case 4:21-cv-00417 Document 57 Filed on 03/09/21 in TXSD Page 2 of 14",
    "Texas, Southern",
    "4:21-cv-00417",
    2,
  ),
  district(
    "Case 4:21-cv-00417-QRS Document 57 Filed in USDC ND/OK on 03/09/21 Page 2 of 14",
    "Oklahoma, Northern",
    "4:21-cv-00417-QRS",
    2,
  ),
  district(
    "Case 1:21-cv-00417-QRS Document 57 Filed 03/09/21 USDC Colorado Page 2 of 14",
    "Colorado",
    "1:21-cv-00417-QRS",
    2,
  ),
  district(
    "8:21-cv-00417-QRS Doc # 57 Filed: 03/09/21 Page 2 of 14 - Page ID # 902",
    "Nebraska",
    "8:21-cv-00417-QRS",
    2,
  ),
  district(
    "1:21-cv-00417-QRS Date Filed 03/09/21 Entry Number 57 Page 2 of 14",
    "South Carolina",
    "1:21-cv-00417-QRS",
    2,
  ),
  district(
    "CASE 0:21-cv-00417-QRS-TUV Doc. 57 Filed 03/09/21 Page 2 of 14",
    "Minnesota",
    "0:21-cv-00417-QRS-TUV",
    2,
  ),
  district(
    "Case 1:21-cv-00417-QRS Document 57 *SEALED* Filed 03/09/21 Page 2 of 14",
    "a sealed paper",
    "1:21-cv-00417-QRS",
    2,
  ),
  district(
    "Case 21-50417-qrs Doc 57 Filed 03/09/21 Entered 03/09/21 14:07:05 Desc Main Document Page 2 of 14",
    "a bankruptcy court",
    "21-50417-qrs",
    2,
  ),
  district(
    "Case 2:21-bk-50417-QRS Doc 57 Filed 03/09/21 Entered 03/09/21 14:07:05 Desc Exhibit A Page 2 of 14",
    "California, Central, in bankruptcy",
    "2:21-bk-50417-QRS",
    2,
  ),
  district(
    "21-50417-qrs Doc 57 Filed 03/09/21 Entered 03/09/21 14:07:05 Main Document Pg 2 of 14",
    "New York, Southern, in bankruptcy",
    "21-50417-qrs",
    2,
  ),
  district(
    "Case: 21-50417 Doc# 57 Filed: 03/09/21 Entered: 03/09/21 14:07:05 Page 2 of 14",
    "California, Northern, in bankruptcy",
    "21-50417",
    2,
  ),
  district(
    "Case:21-50417-QRS Doc#:57 Filed:03/09/21 Entered:03/09/21 14:07:05 Page2 of 14",
    "Colorado, in bankruptcy",
    "21-50417-QRS",
    2,
  ),
  {
    of: "a claim in bankruptcy",
    text: "Case 21-50417 Claim 4-1 Filed 03/09/21 Desc Main Document Page 2 of 14",
    court: { docket: "21-50417", documentNumber: "4-1", filedAt: "2021-03-09", pages: 14 },
    page: 2,
  },
  {
    of: "the first circuit",
    text: "Case: 21-1234 Document: 00117654321 Page: 2 Date Filed: 03/09/2021 Entry ID: 6412345",
    court: { docket: "21-1234", documentNumber: "00117654321", filedAt: "2021-03-09" },
    page: 2,
  },
  {
    of: "the second circuit",
    text: "Case 21-1234, Document 57-1, 03/09/2021, 3051234, Page2 of 14",
    court: { docket: "21-1234", documentNumber: "57-1", filedAt: "2021-03-09", pages: 14 },
    page: 2,
  },
  {
    of: "the third circuit",
    text: "Case: 21-1234 Document: 57 Page: 2 Date Filed: 03/09/2021",
    court: { docket: "21-1234", documentNumber: "57", filedAt: "2021-03-09" },
    page: 2,
  },
  district(
    "USCA4 Appeal: 21-1234 Doc: 57 Filed: 03/09/2021 Pg: 2 of 14",
    "the fourth circuit",
    "21-1234",
    2,
  ),
  {
    of: "the sixth circuit",
    text: "Case: 21-1234 Document: 57 Filed: 03/09/2021 Page: 2",
    court: { docket: "21-1234", documentNumber: "57", filedAt: "2021-03-09" },
    page: 2,
  },
  {
    of: "the seventh circuit",
    text: "Case: 21-1234 Document: 57 Filed: 03/09/2021 Pages: 14",
    court: { docket: "21-1234", documentNumber: "57", filedAt: "2021-03-09", pages: 14 },
  },
  {
    of: "the eighth circuit",
    text: "Appellate Case: 21-1234 Page: 2 Date Filed: 03/09/2021 Entry ID: 5012345",
    court: { docket: "21-1234", filedAt: "2021-03-09" },
    page: 2,
  },
  district(
    "Case: 21-51234, 03/09/2021, ID: 12012345, DktEntry: 57, Page 2 of 14",
    "the ninth circuit",
    "21-51234",
    2,
  ),
  {
    of: "the tenth circuit",
    text: "Appellate Case: 21-1234 Document: 010110498765 Date Filed: 03/09/2021 Page: 2",
    court: { docket: "21-1234", documentNumber: "010110498765", filedAt: "2021-03-09" },
    page: 2,
  },
  {
    of: "the eleventh circuit",
    text: "USCA11 Case: 21-51234 Date Filed: 03/09/2021 Page: 2 of 14",
    court: { docket: "21-51234", filedAt: "2021-03-09", pages: 14 },
    page: 2,
  },
  district(
    "USCA Case #21-5123 Document #57 Filed: 03/09/2021 Page 2 of 14",
    "the D.C. circuit",
    "21-5123",
    2,
  ),
  {
    of: "the federal circuit",
    text: "Case: 21-1234 Document: 57 Page: 2 Filed: 03/09/2021",
    court: { docket: "21-1234", documentNumber: "57", filedAt: "2021-03-09" },
    page: 2,
  },
  {
    of: "a county of New York",
    text: "FILED: KINGS COUNTY CLERK 03/09/2021 02:07 PM INDEX NO. 651234/2021 NYSCEF DOC. NO. 57 RECEIVED NYSCEF: 03/09/2021",
    court: {
      court: "KINGS COUNTY",
      docket: "651234/2021",
      documentNumber: "57",
      filedAt: "2021-03-09",
    },
  },
];

/** Words about cases that a writer may have put into a sentence. */
export const silent: readonly string[] = [
  "In Case No. 3:21-cv-00417, 5 of 14 defendants were dismissed.",
  "See Case 3:21-cv-00417, Document 57, Page 2, where the count is 14.",
  "The appeal, No. 21-1234, was filed 03/09/2021 with 14 pages.",
  "Case 21-1234 was decided on 03/09/2021.",
  "The clerk filed 14 papers on 03/09/2021.",
];
