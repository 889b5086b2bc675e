const day = String.raw`\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})(?!\d)`;
const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;

/** What one court prints in its stamp, by the words that open it; the named group is what the record keeps. */
interface StampField {
  readonly pattern: RegExp;
  /** A field that prose has too; alone it makes no stamp. */
  readonly weak?: true;
}

function field(source: string, weak?: true): StampField {
  const pattern = new RegExp(source, "iy");
  return weak === undefined ? { pattern } : { pattern, weak };
}

/**
 * The fields of the filing stamps of American courts, as their docketing systems print them over each page.
 * - "Document 12", "Doc. #: 12-3", "ECF No. 12", "DktEntry: 12.1", "Entry Number 12", "Claim 4-1"
 * - "Filed 01/02/20", "Filed on 01/02/20 in TXSD", "Date Filed: 01/02/2020", "Entered on FLSD Docket 01/02/2020"
 * - "Page 1 of 3", "Pg: 1 of 9", "Page1 of 3", "1 of 3", "Pages: 9"
 * - "PageID.45", "Page ID #:365", "Pg ID 45", "Entry ID: 6390389"
 */
export const stampFields: readonly StampField[] = [
  field(
    String.raw`(?:Document|Doc|Dkt|DktEntry|ECF|Entry|Claim)\.?\s{0,4}(?:Entry\s{0,4})?(?:Number|No\.?)?\s{0,4}:?\s{0,4}#?\s{0,4}:?\s{0,4}(?<document>\d{1,12}(?:[-.]\d{1,4}){0,2})(?![\d/])`,
    true,
  ),
  field(
    String.raw`\(?(?:(?:Filed\s{1,4})?Under\s{1,4}Seal|Court\s{1,4}only|Ex\s{1,4}Parte|\*?SEALED\*?|\*SELECTED\s{1,4}PARTIES\*)\)?`,
    true,
  ),
  field(
    String.raw`(?:Date\s{1,4})?(?:Filed|FILED)\s{0,4}:?\s{0,4}(?:in\s{1,4}USDC\s{1,4}\S{1,8}\s{1,4})?(?:on\s{1,4})?(?<filed>${day})(?:\s{1,4}${time})?(?:\s{1,4}in\s{1,4}[A-Z]{2,5}|\s{1,4}USDC\s{1,4}[A-Z][a-z]{2,20})?`,
  ),
  field(
    String.raw`Entered(?:\s{1,4}on\s{1,4}(?<place>[A-Z]{2,5})\s{1,4}Docket)?\s{0,4}:?\s{0,4}(?<entered>${day})(?:\s{1,4}${time})?`,
  ),
  field(String.raw`INDEX\s{1,4}NO\.\s{0,4}(?<index>\d{1,7}\/\d{4})`),
  field(String.raw`NYSCEF\s{1,4}DOC\.\s{1,4}NO\.\s{0,4}(?<document>\d{1,5})`),
  field(String.raw`RECEIVED\s{1,4}NYSCEF:\s{0,4}${day}`),
  // Text recognition takes the capital I for a small L.
  field(String.raw`Page\s?[Il]D\s{0,4}[-.#:]{0,3}\s{0,4}[#.:]{0,3}\s{0,4}\d{1,7}`),
  field(String.raw`Pg\s{1,4}ID\s{0,4}[-.#:]{0,3}\s{0,4}\d{1,7}`),
  field(String.raw`Pages\s{0,4}:\s{0,4}(?<pages>\d{1,5})`, true),
  field(
    String.raw`(?:Page|Pg)\.?\s{0,4}:?\s{0,4}(?<page>\d{1,5})(?:\s{0,4}of\s{0,4}(?<pages>\d{1,5}))?`,
    true,
  ),
  field(String.raw`(?<page>\d{1,5})\s{1,4}of\s{1,4}(?<pages>\d{1,5})`, true),
  field(String.raw`(?:Entry\s{1,4})?ID\s{0,4}:\s{0,4}\d{1,12}`),
  field(String.raw`Desc(?:\s{1,4}(?!Page|Pg)[A-Za-z]{1,20}){0,5}`),
  field(String.raw`(?:Main\s{1,4}Document|Exhibits?(?:\s{1,4}[A-Z0-9]{1,3})?)`, true),
  // The second circuit prints day and entry without a word before them, the ninth the day.
  field(String.raw`(?<filed>${day})(?=\s{0,4},)`),
  field(String.raw`\d{6,9}(?=\s{0,4},\s{0,4}Page)`),
  field(String.raw`${time}(?=\s)`, true),
];
