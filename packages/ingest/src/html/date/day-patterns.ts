/** Behind a year: no further digit, but for a time or a day that stands right behind it: "2023" of "20235:01 AM". */
const yearEnds = "(?!\\d(?!\\d?[.:]))";
/** In front of a day: the digits of a year that stands right before it are not its own. */
const dayStarts = "(?<!(?<!(?:19|20)\\d)\\d)";
const ordinal = "(?:st|nd|rd|th|er|ère|º|ª)?";

/** "2018-08-31", "2018. 8. 31.", "2018年8月31日", "2018년 8월 31일". */
export const yearFirst =
  /(?<!\d)(\d{4})(\. |[-/.])(\d{1,2})\2(\d{1,2})(?!\d)|(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;

/** "2018. augusztus 31.", "2018 August 31". */
export const yearThenName =
  /(?<![\d.,/-])(\d{4})\.?[\s-]+(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?![\d:])/gu;

/** "31 August 2018", "31st of Aug., 2018", "31 de agosto de 2018", "31-Aug-2018". */
export const dayFirst = new RegExp(
  `${dayStarts}(\\d{1,2})${ordinal}\\.?[\\s-]+(?:of\\s+|de\\s+|d['’])?(\\p{L}{3,12})\\.?,?[\\s-]+(?:de\\s+|del\\s+)?(\\d{4})${yearEnds}`,
  "giu",
);

/** "August 31, 2018", "Aug.31 2018", "Aug-31-2018", "August 31st, 2018". */
export const monthFirst = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,12})(?:\\.\\s?|\\s+|-)(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+|,|-)(\\d{4})${yearEnds}`,
  "giu",
);

/** "31.08.2018", "8/31/2018", "31 / 08 / 2018". */
export const numeric = new RegExp(
  `(?<![\\d./-])(\\d{1,2})( ?[./-] ?)(\\d{1,2})\\2(\\d{4})(?![/-])${yearEnds}`,
  "g",
);

/** "8.5.12" at the end of a line, and alone there. */
export const shortYear =
  /(?:^|[,;|·•(–—-]\s*|\p{L}:\s*)(\d{1,2})([./-])(\d{1,2})\2(\d{2})(?=[\s,|·•-]*(?:\d{1,2}[:.]\d{2}.{0,12})?$)/gu;

/** "14 Feb ’20", "Feb. 14, '20", "14-Feb-20". */
export const cutYear =
  /(?<!\d)(?:(\d{1,2})\.?[\s-]+(\p{L}{3,12})|(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2}))\.?,?(?:\s+['’‘]|-)(\d{2})(?!\d)/gu;
