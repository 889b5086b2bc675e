import { defineRule } from "../../rule.ts";

/**
 * A year in front of the thing that it dates, in brackets, or cut short.
 * - the 2018 report; its 2016 elections
 * - (2018); (S.D. Cal. 2018)
 * - the class of '98; Second Quarter 2020; Q3 2018; fiscal 2019
 * - the 1990s; the '90s; mid-1980s
 *
 * Not "2,018 reports" nor "the 2000 people": a round number may count.
 */
export const yearOfThing = defineRule({
  id: "date/year-of-thing",
  class: "date",
  pattern:
    /(?:(?<=(?<![\p{L}])(?:the|this|its|his|her|their|our|a|each|that)\s)(?:19|20)(?!00)\d{2}(?=\s+\p{L})|(?<=\((?:[^()\d\n]{0,30}\s)?)(?:19|20)\d{2}(?=\))|['’]\d{2}(?!\d)s?|(?<=(?:[Qq]uarter|[Qq][1-4]|[Ff]iscal|FY|[Ss]eason|[Aa]cademic\s[Yy]ear)\s)(?:19|20)\d{2}(?!\d)|(?:19|20)\d0s|(?<=[Mm]id-)(?:19|20)\d{2}s?|(?<![\p{L}\p{N}.,$-])(?:19|20)\d{2}(?=['’]s(?!\p{L})|\s+(?:midterm|election|elections|census|report|Olympics|season|presidential|World\s+Cup|Act|law|study|survey|ruling|decision|campaign|budget|film|amendment)(?!\p{L})))/gu,
});
