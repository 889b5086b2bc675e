/** What their number model reads and ours declines or leaves to another rule, and why. */
export const notations: readonly (readonly [RegExp, string])[] = [
  [/\^|\d\s?(?:x10|e[+-]?\d)/i, "powers of ten"],
  [/\sover\s/i, "division in words"],
  [/\d \d{3}(?!\d)/, "a common space between groups of digits is damage to us"],
  [
    /\d[.,]\d+,\d(?!\d\d\d?)|\d,\d(?!\d)|\d,\d\d,\d\d(?!\d)/,
    "European decimals and lists are declined",
  ],
  [/(?:out of|\bin) (?:three|twenty|five)/i, "odds are a share"],
  [/\d\s?(?:G|T|M|MM|mil)\b/, "letters that are no scale in prose"],
  [
    /(?:ty|hundred|thousand)[- ](?:\w+ )?(?:\w+ths|fifths?|thirds)|\ba twenty-first|million and a quarter|(?:million|billion) and (?:a|three) (?:half|quarter|fifth)/i,
    "fractions that prose does not write",
  ],
  [/(?:this|that|the) one\b/i, "a pronoun, which the ledger classes"],
  [/\d+\.?\d*(?:ml|km)\b/i, "a measure"],
  [/\d\.\d+\.\d/, "addresses of machines"],
];

/** What a calendar assistant is told and a page does not say, or what ours declines or gives as a month. */
export const assistant: readonly (readonly [RegExp, string])[] = [
  [
    /tmrw|(?:my|this|past|last|next|the) day\b(?! (?:before|after))|few months|sundays? from|business days|(?:from|after|before) (?:yesterday|today|tomorrow)|in 3 weeks|(?:this|next) week \p{L}+day/iu,
    "calendar assistant",
  ],
  [/(?:first|second|third|fifth) \p{L}+day/iu, "counted weekdays are left open"],
  [/month ago|years? .* ago|month,? (?:and )?\d/i, "a month ago is a month"],
  [
    /[a-z]\d|\b\d{1,2}\.\d{2}\b|\d,\d{2}$|-sep-|\/sep\/|\d-\d{1,2}-\d\d$|nineteen|the 27\b|the fifteen|(?<![\d/])\d{1,2}\/\d{1,2}(?![\d/])/i,
    "a day in figures without a year is declined",
  ],
];
