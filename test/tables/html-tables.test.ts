import { type Document, extract } from "@recount/core";
import { parse, sha256Of } from "@recount/ingest";
import { describe, expect, it } from "vitest";

/** A page of prose around a table, long enough to be taken for an article. */
async function read(table: string): Promise<Document> {
  const prose = Array.from(
    { length: 5 },
    (_, index) =>
      `<p>Paragraph ${"abcde"[index]} of this story says, at some length and in plain words, how the children in shelters were counted by the agency that keeps them, and who asked.</p>`,
  ).join("\n");
  const html = `<!doctype html><html lang="en"><head><title>Shelters</title></head><body><article><h1>Shelters</h1>${prose}${table}${prose}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  return parse({ source: "x", location: "x", sha256: sha256Of(bytes), size: bytes.length }, bytes);
}

/** Value, unit and qualifiers of what the tables hold. */
function readFigures(document: Document) {
  return extract(document)
    .figures.filter(({ ruleIds }) => ruleIds.includes("table/cell"))
    .map(({ value, unit, qualifiers }) => [
      value,
      unit,
      qualifiers.map(({ text }) => text).join(" > "),
    ]);
}

describe("a table of a page", () => {
  it("has cells over several columns and rows", async () => {
    const document = await read(`<table><thead>
      <tr><th rowspan="2">State</th><th rowspan="2">Facility</th><th colspan="2">Children</th></tr>
      <tr><th>June</th><th>July</th></tr></thead><tbody>
      <tr><td rowspan="2">Texas</td><td>Casa Azul</td><td>31</td><td>8</td></tr>
      <tr><td>Casa Roja</td><td>4</td><td>0</td></tr>
      <tr><td colspan="2">Total</td><td>35</td><td>8</td></tr></tbody></table>`);
    expect(readFigures(document)).toEqual([
      [31, "child", "Texas > Casa Azul > Children > June"],
      [8, "child", "Texas > Casa Azul > Children > July"],
      [4, "child", "Texas > Casa Roja > Children > June"],
      [0, "child", "Texas > Casa Roja > Children > July"],
      [35, "child", "Total > Children > June"],
      [8, "child", "Total > Children > July"],
    ]);
    expect(extract(document).checks.map(({ state }) => state)).toEqual(["closes", "closes"]);
  });

  it("may have no head of its own, and labels set in by spaces", async () => {
    const document = await read(`<table>
      <tr><td>Group</td><td>Number</td></tr>
      <tr><td>Children in care</td><td>497</td></tr>
      <tr><td>&nbsp;&nbsp;Parent declined</td><td>139</td></tr>
      <tr><td>Children discharged</td><td>2,157<sup>1</sup></td></tr></table>`);
    expect(readFigures(document)).toEqual([
      [497, "child", "Children in care > Number"],
      [139, "child", "Children in care > Parent declined > Number"],
      [2157, "child", "Children discharged > Number"],
    ]);
  });

  it("has groups under heads of their own", async () => {
    const document = await read(`<table>
      <tr><th>County</th><th>Children</th></tr>
      <tr><th colspan="2">In care</th></tr>
      <tr><td>Pima</td><td>31</td></tr><tr><td>Yuma</td><td>8</td></tr>
      <tr><th colspan="2">Discharged</th></tr>
      <tr><td>Pima</td><td>4</td></tr></table>`);
    expect(readFigures(document)).toEqual([
      [31, "child", "In care > Pima > Children"],
      [8, "child", "In care > Yuma > Children"],
      [4, "child", "Discharged > Pima > Children"],
    ]);
  });

  it("is none where it only lays out the page", async () => {
    const document = await read(
      `<table role="presentation"><tr><td>In all, 31 children</td><td>were there.</td></tr><tr><td>And 8 parents</td><td>came.</td></tr></table>`,
    );
    expect(document.blocks.filter(({ kind }) => kind === "table")).toEqual([]);
  });
});
