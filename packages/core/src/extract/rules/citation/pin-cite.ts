import { defineRule } from "../../rule.ts";

/**
 * The place in a paper that has just been cited.
 * - Id. at 12; Mem. at 9-11; supra, at 4
 * - 15 F.4th at 812-13; 441 U.S. at 535 & n.16
 * - Table 3, at 27-29
 *
 * Not "at 12 sites" nor "opened at 9".
 */
export const pinCite = defineRule({
  id: "citation/pin-cite",
  class: "citation",
  pattern:
    /(?:(?<![\p{L}\p{N}.])\d{1,4}\s(?:U\.\s?S\.|S\.\s?Ct\.|F\.(?:\s?(?:2d|3d|4th))?|F\.\s?Supp\.(?:\s?[23]d)?|P\.[23]d|A\.[23]d|So\.\s?[23]d|[NS]\.[EW]\.(?:2d)?|B\.R\.)|(?<!\p{L})(?:[Ii]d\.|[Ii]bid\.|supra|infra|[Ss]lip\s[Oo]p\.|Op\.|Br\.|Mem\.|Mot\.|Rep\.|Resp\.|Opp['’]?n|Reply|R\.|Tr\.|Order|Opinion|Dep\.|Compl\.|Decl\.)(?:\s\d{1,3})?|(?<=\d)(?=,)),?\s{1,2}at\s{1,2}\*?\d{1,4}(?:\s?[-–]\s?\d{1,4}|:\d{1,2}(?:[-–]\d{1,4})?)?(?:,\s\d{1,4}(?:[-–]\d{1,4})?(?=[,.;)]|\s(?!\p{Ll}{2,20}s(?!\p{L}))|$))*(?:\s&\s?(?:n\.\s?)?\d{1,3})?(?![\p{L}\p{N}]|[.,:]\d|\s?%|\s(?:[ap]\.?m\.|\p{Ll}{2,20}s(?!\p{L})))/gu,
  read(_groups, { text, start, end }) {
    // Behind a bare number only a range is a place: "Table 3, at 27-29"; not "in 2019, at 40".
    const written = text.slice(start, end);
    return written.startsWith(",") && !/[-–]/.test(written) ? null : {};
  },
});
