import { extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";
import stanceCases from "./stance/stance-cases.ts";

describe("how a number is put forward", () => {
  it.each(stanceCases)("%s", (page, stances) => {
    const found = extract(documentOf(page)).figures.map(
      ({ value, stance }) => `${value} ${stance}`,
    );
    expect(found.join("; ")).toBe(stances);
  });
});
