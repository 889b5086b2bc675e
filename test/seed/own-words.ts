/** A page of our own with the facts of the public record of 30 August 2018, and what must come out of it. */
export const ownWords = {
  text: `harbor desk file 0731
San Diego

Hundreds of children taken from their parents at the border are still apart from them, among them 497 in government custody, according to a court filing Thursday.

That number includes 22 children under the age of 5 in government care. Six of those are 4 years old or younger and their parents were sent home without them.

In all, 1,937 children have been returned to parents, up only 14 from last week.

How many parents were deported alone is unclear, but it's in the hundreds. By the government's own count, there are 322 deported parents who have children in custody.

The ACLU, which brought the case, says an earlier list included 70 additional cases. Of the deported parents on that list, lawyers have spoken with 279 so far, the ACLU said.

Just over 40 have reached the last step, at which each family decides.

There are two lawsuits here, one that speaks for parents and one that speaks for children. In the first place, lawyers said, nobody had kept a list.

The judge will hold a status hearing on Friday. Earlier he set a July 26 deadline for reuniting all eligible families.
`,
  figures: [
    {
      exact: "Hundreds",
      kind: "count",
      value: null,
      min: 200,
      max: 999,
      quantifier: "order-of-magnitude",
      unit: "child",
    },
    {
      exact: "497",
      kind: "count",
      value: 497,
      quantifier: "exact",
      unit: "child",
      qualifiers: ["in government custody"],
      subsetOf: "Hundreds",
      saidBy: "court filing",
    },
    {
      exact: "22",
      kind: "count",
      value: 22,
      quantifier: "exact",
      unit: "child",
      qualifiers: ["under the age of 5", "government care"],
      subsetOf: "497",
    },
    {
      exact: "Six",
      kind: "count",
      value: 6,
      quantifier: "exact",
      unit: "child",
      qualifiers: ["parents were sent home"],
      subsetOf: "22",
    },
    {
      exact: "1,937",
      kind: "count",
      value: 1937,
      quantifier: "exact",
      unit: "child",
      qualifiers: ["returned to parents"],
    },
    {
      exact: "14",
      kind: "change",
      direction: "up",
      value: 14,
      quantifier: "exact",
      unit: "child",
      changeOf: "1,937",
      since: "last week",
    },
    {
      exact: "hundreds",
      near: "in the hundreds",
      kind: "count",
      value: null,
      min: 200,
      max: 999,
      quantifier: "order-of-magnitude",
      unit: "parent",
    },
    {
      exact: "322",
      kind: "count",
      value: 322,
      quantifier: "exact",
      unit: "parent",
      qualifiers: ["deported", "have children in custody"],
      saidBy: "government",
    },
    {
      exact: "70",
      kind: "count",
      direction: "additional",
      value: 70,
      quantifier: "exact",
      unit: "case",
      saidBy: "ACLU",
    },
    {
      exact: "279",
      kind: "count",
      value: 279,
      quantifier: "exact",
      unit: "parent",
      qualifiers: ["spoken with"],
      saidBy: "ACLU",
    },
    {
      exact: "40",
      kind: "count",
      value: 40,
      min: 40,
      max: null,
      quantifier: "more-than",
      unit: "parent",
      qualifiers: ["last step"],
    },
  ],
  mayAlsoAppear: [{ exact: "two", near: "two lawsuits" }],
  numerals: [
    { exact: "0731", class: "other" },
    { exact: "5", near: "age of 5", class: "age" },
    { exact: "4", near: "4 years old", class: "age" },
    { exact: "one", near: "one that speaks for parents", class: "idiom" },
    { exact: "one", near: "one that speaks for children", class: "idiom" },
    { exact: "first", near: "first place", class: "idiom" },
    { exact: "26", near: "July 26", class: "date" },
  ],
  dates: [
    { text: "Thursday", kind: "filing", date: [null, "2018-08-30"], about: "court filing" },
    { text: "Friday", kind: "hearing", date: [null, "2018-08-31"], about: "status hearing" },
    {
      text: "July 26",
      kind: "deadline",
      date: [null, "2018-07-26"],
      about: "reuniting all eligible families",
    },
  ],
};
