import type { QuantityCases } from "../rule-cases.ts";

export default {
  reads: [
    [
      { value: 412, unit: "detainee", quantifier: "exact", min: 412, max: 412 },
      ["There were 412 detainees.", "The agency holds 412 male detainees."],
    ],
    [
      { value: 1200, unit: "inmate", quantifier: "more-than", min: 1200, max: null },
      [
        "More than 1,200 inmates fell ill.",
        "Over 1,200 inmates fell ill.",
        "They hold more than 1,200 inmates.",
      ],
    ],
    [
      { value: 61, unit: "lawsuit", quantifier: "at-least", min: 61, max: null },
      ["At least 61 lawsuits were filed.", "No fewer than 61 lawsuits were filed."],
    ],
    [
      { value: 10, unit: "parent", quantifier: "less-than", min: null, max: 10 },
      ["Fewer than ten parents came."],
    ],
    [
      { value: 500, unit: "child", quantifier: "approximately", min: null, max: null },
      ["Nearly 500 children remain.", "Some 500 children remain."],
    ],
    [
      { value: null, min: 40, max: 60, unit: "person", quantifier: "range" },
      ["Between 40 and 60 people came.", "40 to 60 people came."],
    ],
    [
      { value: null, min: 200, max: 999, unit: "parent", quantifier: "order-of-magnitude" },
      ["Hundreds of parents came."],
    ],
    [
      { value: 70, unit: "case", direction: "additional" },
      ["The list had 70 additional cases.", "The list had 70 more cases."],
    ],
    [
      { value: 322, unit: "parent" },
      [
        "There are 322 deported parents who have children in custody.",
        "There are three hundred and twenty-two deported parents.",
      ],
    ],
    [{ value: 24, unit: "family" }, ["Two dozen families sued."]],
    [
      { value: 500, quantifier: "less-than", min: null, max: 500 },
      ["Just shy of 500 children remain.", "Just under 500 children remain."],
    ],
    [{ value: 500, quantifier: "more-than", min: 500 }, ["North of 500 children remain."]],
    [
      { value: 1400, quantifier: "at-least", min: 1400, max: null, unit: "child" },
      ["1,400-plus children remain.", "1,400 or more children remain."],
    ],
    [{ value: null, min: 2, max: 3, quantifier: "range" }, ["Two or three children remain."]],
    [
      { value: null, min: 2e6, max: 3e6, quantifier: "range", unit: "vote" },
      ["They lost 2 to 3 million votes.", "They lost two to three million votes."],
    ],
    [
      { value: 200, quantifier: "approximately", unit: "person" },
      ["A couple of hundred people came."],
    ],
    [
      { value: null, min: 200000, max: 999999, quantifier: "order-of-magnitude", unit: "person" },
      ["Hundreds of thousands of people came.", "Several hundred thousand people came."],
    ],
    [{ value: 12, quantifier: "exact", unit: "child" }, ["They told a story about 12 children."]],
    [
      { value: 1200000, unit: "voter" },
      ["There were 12 lakh voters.", "There were 12,00,000 voters."],
    ],
    [{ value: 1937, unit: "child" }, ["There were 1,9 37 children."]],
    [
      { value: 2654, unit: "child" },
      [
        "There were 2 654 children.",
        "There were 2,\n654 children.",
        "There were 2\u202f654 children.",
      ],
    ],
  ],
  silentOn: [
    "On page 12 480 lines were struck.",
    "There were l,204 men.",
    "There were 2.654,5 children.",
    "There were -5 children.",
    "They saw 900 to 1.2 million people.",
    "Rule 26 disclosures are due.",
    "See 412 U.S. 1.",
    "The Title 42 expulsions went on.",
    "He is 5 years old.",
    "One of the most difficult cases.",
  ],
} satisfies QuantityCases;
