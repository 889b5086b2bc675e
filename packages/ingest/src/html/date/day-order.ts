import type { DayOrder } from "./read-date.ts";

const languages =
  "bg ca cs da de el es et fi fr gl hr id it lv nb nl nn no pl pt ro ru sk sl sr sv sw tr uk vi";
const englishOf = "au gb gh hk ie in jm ke my mt ng nz sg tt ug zw";
const dayFirst = new RegExp(
  `^(?:(?:${languages.replaceAll(" ", "|")})(?!-us)|en-(?:${englishOf.replaceAll(" ", "|")}))(?:-|$)`,
);

/**
 * How a page's language writes a day in figures.
 * - "en-GB", "fr" and "pt-BR" are day-first
 *
 * Not "en" or "en-US", which pages of every country say of themselves.
 */
export function dayOrderOf(language: string | undefined): DayOrder | undefined {
  const code = language?.trim().toLowerCase().replaceAll("_", "-") ?? "";
  return dayFirst.test(code) ? "day-first" : undefined;
}
