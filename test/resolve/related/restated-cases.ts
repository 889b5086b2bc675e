/** A page, and its figures in order with how often it says each: "497 twice, 22 once". */
export type RestatedCase = readonly [page: string, figures: string];

export default [
  ["There are 497 children in custody. The judge asked about the 497 children.", "497 twice"],
  ["There are 497 children in custody.\n\n497 children remain in custody.", "497 twice"],
  ["There are 497 children in custody. Of the 497 children, 22 are ill.", "497 twice, 22 once"],
  ["Inspectors saw 212 farms. Of the 212, three were shut.", "212 twice, 3 once"],
  ["There are 497 children in custody and 497 children at home.", "497 once, 497 once"],
  ["There are 497 children in custody. There are 497 parents in custody.", "497 once, 497 once"],
  [
    "On May 4, 2018, 497 children were in custody. On May 5, 2018, 497 children were in custody.",
    "497 once, 497 once",
  ],
  [
    "The bureau says 497 children remain. The union says 497 children remain.",
    "497 once, 497 once",
  ],
  ["The bureau says 497 children remain. The bureau says 497 children remain.", "497 twice"],
  ["About 497 children remain. Some 500 children remain.", "497 once, 500 once"],
  ["At least 40 clerks left. Some 40 clerks left.", "40 once, 40 once"],
  ["Three clerks left in May. The dog bit three clerks.", "3 once, 3 once"],
  ["The agency added 12 beds. The agency has 12 beds.", "12 once, 12 once"],
  ["Arrests fell 12 percent. Thefts fell 12 percent.", "12 once, 12 once"],
  ["The blast killed 61 people. The 61 were all miners.", "61 twice"],
  ["The jury found 14 violations; all 14 were serious.", "14 twice"],
  ["There were 310 complaints. The board dismissed 290 of the 310.", "310 twice, 290 once"],
  ["61 dead in mine blast\n\nA blast at a mine has killed 61 people.", "61 twice"],
  ["Fourteen sailors were rescued. The 14 sailors are in Oslo.", "14 twice"],
  ["Some 310 complaints were filed. The 310 complaints came from all over.", "310 twice"],
  ["Sixty-one people died. The dead, 61 in all, were miners.", "61 twice"],
  [
    "The settlement is worth $626 million. The $626 million will go to residents.",
    "626000000 twice",
  ],
  ["He bought 14 cars. She bought 14 cars.", "14 once, 14 once"],
  ["The north jail holds 310 men. The south jail also holds 310 men.", "310 once, 310 once"],
  ["Ward A holds 12 patients and Ward B holds 12 patients.", "12 once, 12 once"],
  ["Twelve patients died in May and twelve patients died in June.", "12 once, 12 once"],
  ["Police said 310 people came. The union said 310 people came.", "310 once, 310 once"],
] satisfies readonly RestatedCase[];
