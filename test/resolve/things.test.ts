import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import thingCases from "./related/thing-cases.ts";

describe("what money, shares and measures are of", () => {
  it.each(thingCases)("%s", (page, exact, thing) => {
    const figure = extract(documentOf(page)).figures.find(({ asWritten }) =>
      exact.startsWith(asWritten),
    );
    expect(figure?.qualifiers.map(({ text }) => text).join(" | ")).toContain(thing);
  });
});
