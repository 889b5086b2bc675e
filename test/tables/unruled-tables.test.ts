import { type Document, extract } from "@recount/core";
import { describe, expect, it } from "vitest";
import { readPdf } from "../pdf/read-pdf.ts";
import { print, type Words } from "./print-table.ts";

const lead: Words = { text: "As of August 28, 2018, the numbers are these.", x: 80, y: 80 };

/** A column begins at its place, or ends there where that is below nothing. */
type Place = number;

async function read(places: readonly Place[], rows: readonly (readonly string[])[]) {
  const words = rows.flatMap((cells, row) =>
    cells.flatMap((text, column): Words[] => {
      const x = places[column] ?? 0;
      const align = x < 0 ? "right" : "left";
      return text === "" ? [] : [{ text, x: Math.abs(x), y: 120 + 16 * row, align }];
    }),
  );
  return readPdf(await print([{ words: [lead, ...words] }]));
}

/** Each row of the tables, its cells at their columns. */
function shown({ text, blocks }: Document): readonly string[] {
  return blocks.flatMap(({ rows = [] }) =>
    rows.map(({ kind, cells }) => {
      const places: string[] = [];
      for (const { column, start, end } of cells) places[column] = text.slice(start, end);
      return [kind[0], ...Array.from(places, (words) => words ?? "")].join(" | ");
    }),
  );
}

function figuresOf(document: Document) {
  const { figures } = extract(document);
  return figures.map(({ value, unit, qualifiers }) => [
    value,
    unit,
    qualifiers.map(({ text }) => text).join(" / "),
  ]);
}

describe("a table without lines", () => {
  it("has words between its numbers in columns of their own", async () => {
    const document = await read(
      [80, 120, 240, -440],
      [
        ["No.", "Facility", "State", "Children"],
        ["1", "Casa Azul", "Texas", "31"],
        ["2", "Casa Roja", "Arizona", "8"],
        ["3", "Casa Verde", "Ohio", "0"],
      ],
    );
    expect(shown(document)).toEqual([
      "h | No. | Facility | State | Children",
      "b | 1 | Casa Azul | Texas | 31",
      "b | 2 | Casa Roja | Arizona | 8",
      "b | 3 | Casa Verde | Ohio | 0",
    ]);
    expect(figuresOf(document)).toEqual([
      [31, "child", "Casa Azul / Texas / Children"],
      [8, "child", "Casa Roja / Arizona / Children"],
      [0, "child", "Casa Verde / Ohio / Children"],
    ]);
  });

  it("has two labels to a row, and a total with one", async () => {
    const document = await read(
      [80, 240, -440],
      [
        ["Facility", "State", "Children"],
        ["Casa Azul", "Texas", "31"],
        ["Casa Roja", "Arizona", "8"],
        ["Casa Verde", "Ohio", "0"],
        ["Total", "", "39"],
      ],
    );
    expect(shown(document).at(-1)).toBe("t | Total |  | 39");
    expect(extract(document).checks.map(({ state }) => state)).toEqual(["closes"]);
  });

  it("keeps remarks behind a number out of it", async () => {
    const document = await read(
      [80, -280, 320],
      [
        ["County", "Children", "Remarks"],
        ["Pima", "31", "counted twice"],
        ["Yuma", "8", ""],
        ["Gila", "12", "2 in hospital"],
      ],
    );
    expect(shown(document)[3]).toBe("b | Gila | 12 | 2 in hospital");
    expect(figuresOf(document).map(([value]) => value)).toEqual([31, 8, 12]);
  });

  it("may have its numbers first", async () => {
    const document = await read(
      [-110, 130],
      [
        ["497", "Children in care"],
        ["2,157", "Children discharged"],
        ["322", "Children with parents abroad"],
      ],
    );
    expect(figuresOf(document)).toEqual([
      [497, "child", "Children in care"],
      [2157, "child", "Children discharged"],
      [322, "child", "Children with parents abroad"],
    ]);
  });

  it("has counts with their shares, ranges and marks for numbers", async () => {
    const document = await read(
      [80, -300, -440],
      [
        ["Group", "Children (%)", "Parents"],
        ["In care", "12 (30.0%)", "4 (a)"],
        ["Abroad", "28 (70.0%)", "7–9"],
        ["Total", "40 (100%)", "11*"],
      ],
    );
    expect(shown(document)[2]).toBe("b | Abroad | 28 (70.0%) | 7–9");
    expect(extract(document).figures).toHaveLength(9);
  });

  it("keeps the notes below it apart, and binds each to its mark", async () => {
    const document = await read(
      [80, -300, -440],
      [
        ["County", "Children", "Parents"],
        ["Pima", "10*", "4"],
        ["Yuma†", "40", "7"],
        ["", ""],
        ["* Two were counted late."],
        ["† Yuma reports weekly."],
      ],
    );
    expect(figuresOf(document)).toEqual([
      [10, "child", "Pima / Children / Two were counted late."],
      [4, "parent", "Pima / Parents"],
      [40, "child", "Yuma† / Children / Yuma reports weekly."],
      [7, "parent", "Yuma† / Parents / Yuma reports weekly."],
    ]);
  });

  it("may be lines of labels and values, some of them in words", async () => {
    const document = await read(
      [80],
      [
        ["Total in custody: 497"],
        ["Number of children discharged: 2,157 (81%)"],
        ["Average stay: 57 days"],
      ],
    );
    expect(shown(document)).toEqual([
      "t | Total in custody: | 497",
      "b | Number of children discharged: | 2,157 (81%)",
      "b | Average stay: | 57 days",
    ]);
    expect(figuresOf(document)).toEqual([
      [497, null, "Total in custody:"],
      [2157, "child", "Number of children discharged:"],
      [81, "percent", "Number of children discharged:"],
    ]);
  });

  it.each([
    [
      "a block of counsel",
      [
        ["Ada Brook (SBN 201134)", "Attorney for Plaintiffs"],
        ["12 Mill Road", "Suite 400"],
        ["Tucson, Arizona", "85701"],
        ["Telephone: 520-555-0199", "Fax: 520-555-0111"],
      ],
    ],
    [
      "a signature",
      [
        ["Dated: August 30, 2018", "Respectfully submitted,"],
        ["", "Ada Brook"],
        ["", "Attorney 12"],
      ],
    ],
  ])("is not %s", async (_, rows) => {
    const document = await read([80, 330], rows);
    expect(document.blocks.filter(({ kind }) => kind === "table")).toEqual([]);
    expect(extract(document).figures).toEqual([]);
  });
});
