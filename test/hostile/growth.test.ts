import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import { countWork } from "./count-work.ts";

/** A sentence with one figure or more, by its number: what stands in a long document again and again. */
type Sentence = (i: number) => string;

const long: Readonly<Record<string, Sentence>> = {
  "sentences on one line": (i) => `The agency said ${i} children remain in custody. `,
  "sentences without an end": (i) => `and ${i} children left `,
};
const others: Readonly<Record<string, Sentence>> = {
  "lines with their days": (i) =>
    `The agency said ${i} children remain in custody as of August ${(i % 28) + 1}, 2018.\n`,
  quotes: (i) => `“We lost ${i} men,” Ann Ruiz said on Friday. He said ${i + 5} more came. `,
  sums: (i) => `It paid $${i} million and another ${i + 2}. `,
  "speakers named before": (i) =>
    `The Harbor Board ${i}, a union, said ${i} men left. The union said ${i + 7} did. The filing says ${i}. `,
  "one fact again and again": () => "The 12 children left. ",
  "lines that no stop ends": (i) => `Item no ${i} children\n`,
};

/** Numbers of five digits, so that no document has longer ones than another. */
function workOn(sentence: Sentence, count: number): number {
  const text = Array.from({ length: count }, (_, i) => sentence(10_000 + i)).join("");
  return countWork(() => extract(documentOf(text), { published: "2018-08-31" }));
}

const wait = 240_000;

describe("a reading's work", () => {
  it.each(Object.entries(long))(
    "grows with the text, to 20,000 figures: %s",
    (_name, sentence) => {
      expect(workOn(sentence, 20_000)).toBeLessThan(11 * workOn(sentence, 2_000));
    },
    wait,
  );

  it.each(Object.entries(others))(
    "grows with the text: %s",
    (_name, sentence) => {
      expect(workOn(sentence, 3_000)).toBeLessThan(11 * workOn(sentence, 300));
    },
    wait,
  );

  it(
    "on a megabyte without a full stop is ten times that on a tenth of it",
    () => {
      const text = "and 12 children left ".repeat(50_000).slice(0, 1_000_000);
      const [whole = 0, part = 0] = [text, text.slice(0, 100_000)].map((one) =>
        countWork(() => extract(documentOf(one))),
      );
      expect(whole).toBeLessThan(11 * part);
    },
    wait,
  );

  it("is seen to grow faster where it does", () => {
    const pairs = (count: number) => () => {
      const all = Array.from({ length: count }, (_, i) => i);
      return all.filter((one) => all.every((other) => one >= 0 && other >= 0));
    };
    expect(countWork(pairs(300))).toBeGreaterThan(50 * countWork(pairs(30)));
  });
});
