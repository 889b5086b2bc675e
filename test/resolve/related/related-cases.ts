/**
 * A page, and how its numbers hang together, in order of place: "6 of 22" is a part, "14 moves 1937" a change of a
 * level, "50 shares 90" a share of a base, "70 against 322" a dispute. "" for a page without ties.
 */
export type RelatedCase = readonly [page: string, ties: string];

export default [
  ["There are 22 children. Six of those are ill.", "6 of 22"],
  ["There are 22 children. Of these, six are ill.", "6 of 22"],
  ["There are 22 children. Among them, six are ill.", "6 of 22"],
  ["There are 22 children, six of whom are ill.", "6 of 22"],
  ["There are 22 children, six of them ill.", "6 of 22"],
  ["There are 22 children, including six toddlers.", "6 of 22"],
  ["There are 22 children, among them six toddlers.", "6 of 22"],
  [
    "There are 497 children in custody. The figure includes 22 children under five. Six of those are ill.",
    "22 of 497; 6 of 22",
  ],
  ["There are 497 children in custody. That number includes 22 toddlers.", "22 of 497"],
  ["Hundreds of children remain apart, including 497 in custody.", "497 of 200..999"],
  ["Nine of 12 miners were found.", "9 of 12"],
  ["Nine of the 12 miners were found.", "9 of 12"],
  ["Of the 12 miners, nine were found.", "9 of 12"],
  ["Of 12 miners, nine were found and three died.", "9 of 12; 3 of 12"],
  ["Inspectors saw 12 farms. Three of the 12 were shut.", "3 of 12"],
  ["There are 9 boats. There are 12 crews. Six of those are ill.", "6 of 12"],
  ["There are nine boats. Twelve of those are ill.", ""],
  ["Half of the 90 families left.", "50 shares 90"],
  ["Some 40 percent of the 90 families left.", "40 shares 90"],
  ["Of the 90 families, 40 percent left.", "40 shares 90"],
  ["Nine of the 12 miners (75 percent) were found.", "9 of 12; 75 shares 12"],
  ["Nine of the 12 miners, or 75 percent, were found.", "9 of 12; 75 shares 12"],
  ["Some 40 percent of families left.", ""],
  ["There are 90 claims: 60 are pending and 30 are closed.", "60 of 90; 30 of 90"],
  ["The dead are 12 men and nine women, 21 people in all.", "12 of 21; 9 of 21"],
  ["There are 90 claims: 60 are pending and 20 are closed.", ""],
  ["The city has 90 buses and 60 trams.", ""],
  ["A total of 1,937 children went home, up only 14 from last week.", "14 moves 1937"],
  ["The number of inmates fell by 31 to 497.", "31 moves 497"],
  ["The number of inmates rose by 14, to 511.", "14 moves 511"],
  ["Some 528 children remain, 31 fewer than a week ago.", "31 moves 528"],
  ["Arrests fell by 12 percent to 812.", "12 moves 812"],
  ["The staff grew from 40 to 60 people.", ""],
  ["Defendants report 44 parents; Plaintiffs’ list shows 51.", "51 against 44"],
  ["Defendants report 44 parents, but Plaintiffs say there are 51 parents.", "51 against 44"],
  ["While the bureau says 90 clerks left, the union says 80 clerks left.", "80 against 90"],
  ["The bureau says 90 clerks left; the union says 80 clerks are ill.", ""],
  ["The bureau says 90 clerks left. The bureau says 80 clerks stayed.", ""],
  [
    "By the government’s count, 322 parents were deported.\n\nBut the union says a list of deported parents includes 70 additional cases.",
    "70 against 322",
  ],
  ["The bureau says 90 clerks left, and the union says 12 guards left.", ""],
] satisfies readonly RelatedCase[];
