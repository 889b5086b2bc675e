import { defineRule } from "../../rule.ts";

const street =
  "(?:Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Way|Place|Pl|Plaza|Square|Court|Ct|Highway|Hwy|Parkway|Pkwy|Terrace|Circle|Row|Alley|Broadway|Crescent|Close|Walk|Mews|Gardens|Grove|Trail|Loop|Pike|Turnpike|Quay|Mall|Center|Centre|Landing|Tower|Towers|Freeway|Expressway)";
const direction = "(?:[NSEW]\\.?|North|South|East|West|NW|NE|SW|SE)";

/**
 * Where somebody is to be found: street, floor, box, ZIP code.
 * - 401 B Street, Suite 1200
 * - P.O. Box 868
 * - San Diego, CA 92101-4297
 * - 4th Floor
 */
export const address = defineRule({
  id: "contact/address",
  class: "contact",
  pattern: new RegExp(
    [
      `(?<![\\p{L}\\p{N}$.,])(?:\\d{1,6}(?:-\\d+)?|One|Two|Three)\\s+(?:${direction}\\s+)?(?:\\d{1,3}(?:st|nd|rd|th)\\s+|(?:[\\p{Lu}][\\p{L}.'’]*\\s+){0,4})${street}\\b\\.?`,
      `(?<![\\p{L}\\p{N}])(?:Ctrm\\.?:?|Courtroom(?:\\s+No\\.)?|Suite|Ste\\.?|Room|Rm\\.?|Apt\\.?|Apartment|P\\.?\\s?O\\.?\\s+Box|Box|Floor|Fl\\.)\\s+#?\\d[\\d-]*[A-Z]?`,
      `(?<![\\p{L}\\p{N}])(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\\s+(?:Floor|Street|St\\.|Avenue|Ave\\.)`,
      `(?<![\\p{L}\\p{N}])\\d{1,3}(?:st|nd|rd|th)\\s+(?:Floor|Fl\\.|Street|St\\.|Avenue|Ave\\.)`,
      "(?<=(?<!\\p{L})ZIP(?:\\scode)?\\s)\\d{5}(?:-\\d{4})?(?![\\p{L}\\p{N}])",
      // A state in front of five digits; the state may be spelled out.
      `(?<=,\\s*(?:[A-Z]{2}|[A-Z][\\p{L}.]+(?:\\s[A-Z][\\p{L}.]+)?)\\s+)\\d{5}(?:-\\d{4})?(?![\\p{L}\\p{N}])`,
    ].join("|"),
    "gu",
  ),
});
