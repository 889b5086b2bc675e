import type { DayOrder } from "./read-date.ts";

const languages =
  "bg ca cs da de el es et fi fr gl hr id it lv nb nl nn no pl pt ro ru sk sl sr sv sw tr uk vi";
const englishOf = "au gb gh hk ie in jm ke my mt ng nz sg tt ug zw";
const dayFirst = new RegExp(
  `^(?:(?:${languages.replaceAll(" ", "|")})(?!-us)|en-(?:${englishOf.replaceAll(" ", "|")}))(?:-|$)`,
);

/** Countries whose own addresses tell how they write a day; "us" and "ca" do not, and "com" is of every country. */
const countries =
  "ar at au be bg br ch cl co.id cz de dk ee es eu fi fr gh gr hk hr hu id ie in is it jm ke lt lu lv mt mx my ng nl no nz pe pk pl pt ro rs ru se sg si sk th tr ua ug uk uy vn za zm zw";
const hosted = new RegExp(`\\.(?:${countries.replaceAll(".", "\\.").replaceAll(" ", "|")})$`);

/**
 * How a page writes a day in figures, by its languages and the country of its address.
 * - "en-GB", "fr", "pt-BR" and ledger.ie are day-first
 *
 * Not "en" or "en-US", which pages of every country say of themselves, nor ledger.com.
 */
export function dayOrderOf(
  languages: readonly (string | undefined)[],
  url = "",
): DayOrder | undefined {
  const codes = languages.map((one) => one?.trim().toLowerCase().replaceAll("_", "-") ?? "");
  if (codes.some((code) => dayFirst.test(code))) return "day-first";
  const isAmerican = codes.some((code) => code.endsWith("-us"));
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return hosted.test(host) && !isAmerican ? "day-first" : undefined;
}
