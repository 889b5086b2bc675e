import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import restatedCases from "./related/restated-cases.ts";

const times = ["never", "once", "twice", "three times"];

describe("one fact once", () => {
  it.each(restatedCases)("%s", (page, figures) => {
    const said = extract(documentOf(page)).figures.map(
      ({ value, alsoAt }) => `${value} ${times[1 + (alsoAt?.length ?? 0)]}`,
    );
    expect(said.join(", ")).toBe(figures);
  });
});
