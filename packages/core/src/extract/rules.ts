import type { Rule } from "./rule.ts";
import { age } from "./rules/age/age.ts";
import { paragraph } from "./rules/citation/paragraph.ts";
import { pinCite } from "./rules/citation/pin-cite.ts";
import { reporter } from "./rules/citation/reporter.ts";
import { ruleOfCourt } from "./rules/citation/rule-of-court.ts";
import { statute } from "./rules/citation/statute.ts";
import { address } from "./rules/contact/address.ts";
import { barNumber } from "./rules/contact/bar-number.ts";
import { phone } from "./rules/contact/phone.ts";
import { webAddress } from "./rules/contact/web-address.ts";
import { ago } from "./rules/date/ago.ts";
import { calendarDate } from "./rules/date/calendar-date.ts";
import { dayOfMonth } from "./rules/date/day-of-month.ts";
import { furtherDay } from "./rules/date/further-day.ts";
import { monthAlone } from "./rules/date/month-alone.ts";
import { monthYear } from "./rules/date/month-year.ts";
import { numericDate } from "./rules/date/numeric-date.ts";
import { relativeDay } from "./rules/date/relative-day.ts";
import { relativePeriod } from "./rules/date/relative-period.ts";
import { weekday } from "./rules/date/weekday.ts";
import { year } from "./rules/date/year.ts";
import { yearOfThing } from "./rules/date/year-of-thing.ts";
import { caseNumber } from "./rules/docket/case-number.ts";
import { documentNumber } from "./rules/docket/document-number.ts";
import { duration } from "./rules/duration/duration.ts";
import { footnoteMark } from "./rules/footnote-mark/footnote-mark.ts";
import { fixedPhrase } from "./rules/idiom/fixed-phrase.ts";
import { pronounOne } from "./rules/idiom/pronoun-one.ts";
import { gutter } from "./rules/line-number/gutter.ts";
import { setOff } from "./rules/line-number/set-off.ts";
import { listMarker } from "./rules/list-marker/list-marker.ts";
import { listOfNumbers } from "./rules/name/list-of-numbers.ts";
import { modelName } from "./rules/name/model-name.ts";
import { numberedThing } from "./rules/name/numbered-thing.ts";
import { ordinal } from "./rules/ordinal/ordinal.ts";
import { rate } from "./rules/other/rate.ts";
import { score } from "./rules/other/score.ts";
import { pageNumber } from "./rules/page/page-number.ts";
import { clockTime } from "./rules/time/clock-time.ts";

/**
 * The rules, surest first: a numeral belongs to the first that covers it. What identifies a paper
 * or a person comes before what dates it, since dockets and telephone numbers hold date-like parts.
 */
export const rules: readonly Rule[] = [
  gutter,
  webAddress,
  caseNumber,
  documentNumber,
  reporter,
  pinCite,
  statute,
  ruleOfCourt,
  paragraph,
  barNumber,
  phone,
  address,
  listOfNumbers,
  pageNumber,
  fixedPhrase,
  numericDate,
  calendarDate,
  furtherDay,
  monthYear,
  monthAlone,
  dayOfMonth,
  relativeDay,
  relativePeriod,
  clockTime,
  age,
  duration,
  // Its numeral is a duration's, its day a date's.
  ago,
  year,
  yearOfThing,
  weekday,
  numberedThing,
  modelName,
  setOff,
  listMarker,
  score,
  rate,
  footnoteMark,
  pronounOne,
  ordinal,
];
