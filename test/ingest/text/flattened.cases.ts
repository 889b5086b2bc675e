function numbered(last: number, line: (number: number) => string): string {
  return Array.from({ length: last }, (_, index) => line(index + 1)).join("\n");
}

/** Texts with ascending numbers that no page's margin has. */
export const silentTexts: readonly (readonly [string, string])[] = [
  ["a story without numbers", "The court heard both sides.\n\nIt will rule on Friday."],
  [
    "a list of items",
    numbered(28, (number) => `${number}. The item of that number is on the list.`),
  ],
  ["a ranking", numbered(30, (number) => `${number} Town of Weston ${number * 137} residents`)],
  [
    "two rankings",
    [1, 2]
      .map(() => numbered(28, (number) => `${number} Town of Weston ${number * 137} residents`))
      .join("\n\n"),
  ],
  [
    "three months of a calendar",
    ["March", "April", "May"]
      .map(
        (month) =>
          `${month}\n${numbered(31, String).replaceAll("\n", " ")}\nand so on for the month`,
      )
      .join("\n".repeat(20)),
  ],
  ["a calendar", [1, 2, 3].map(() => numbered(31, String).replaceAll("\n", " ")).join("\n")],
  [
    "a filing of one page that names a case",
    "Case 3:19-cv-00417-QRS was filed on 03/09/19.\n\n1 of 12 defendants answered.",
  ],
];
