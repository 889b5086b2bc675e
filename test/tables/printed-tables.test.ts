import { type Document, extract } from "@recount/core";
import { parse, sha256Of } from "@recount/ingest";
import { describe, expect, it } from "vitest";
import { grid, print, type Sheet, setRows, type Words } from "./print-table.ts";

async function read(...sheets: readonly Sheet[]): Promise<Document> {
  const bytes = await print(sheets);
  return parse({ source: "x", location: "x", sha256: sha256Of(bytes), size: bytes.length }, bytes);
}

/** Each table as lines "kind depth | cell | cell", an empty place for an empty cell. */
function shown({ text, blocks }: Document): readonly (readonly string[])[] {
  return blocks.flatMap(({ rows }) => {
    if (rows === undefined) return [];
    const lines = rows.map(({ kind, depth, cells }) => {
      const places: string[] = [];
      for (const { column, width, start, end } of cells) {
        places[column] = `${text.slice(start, end)}${width === undefined ? "" : ` x${width}`}`;
      }
      return `${kind[0]}${depth} | ${Array.from(places, (words) => words ?? "").join(" | ")}`;
    });
    return [lines];
  });
}

const two = { columns: [360, 460] };
const lead: Words = {
  text: "The numbers of this report follow, as they were on that day.",
  x: 80,
  y: 80,
};

describe("a printed table", () => {
  it("without lines shows its hierarchy by indent, and its total", async () => {
    const rows = [
      ["Group", "This report", "Last report"],
      ["Children in care", "497", "528"],
      ["> Parent declined", "139", "139"],
      ["> Parent abroad", "322", "343"],
      ["Children discharged", "2,157", "2,126"],
      ["Total", "2,654", "2,654"],
    ];
    expect(shown(await read({ words: [lead, ...setRows(rows, two)] }))).toEqual([
      [
        "h0 | Group | This report | Last report",
        "b0 | Children in care | 497 | 528",
        "b1 | Parent declined | 139 | 139",
        "b1 | Parent abroad | 322 | 343",
        "b0 | Children discharged | 2,157 | 2,126",
        "t0 | Total | 2,654 | 2,654",
      ],
    ]);
  });

  it("with lines shows its hierarchy by bold labels where none is set in", async () => {
    const rows = [
      ["Group", "This report", "Last report"],
      ["!Children in care", "497", "528"],
      ["Parent declined", "139", "139"],
      ["Parent abroad", "322", "343"],
      ["!Children discharged", "2,157", "2,126"],
      ["!Total", "2,654", "2,654"],
    ];
    const sheet = { words: [lead, ...setRows(rows, two)], strokes: grid(rows.length, two) };
    expect(shown(await read(sheet))[0]?.slice(1, 5)).toEqual([
      "b0 | Children in care | 497 | 528",
      "b1 | Parent declined | 139 | 139",
      "b1 | Parent abroad | 322 | 343",
      "b0 | Children discharged | 2,157 | 2,126",
    ]);
  });

  it("keeps spanning heads, empty cells, dashes and n/a in their places", async () => {
    const at = { columns: [300, 370, 440, 510] };
    const rows = [
      ["", "", "", "", ""],
      ["County", "Boys", "Girls", "Boys", "Girls"],
      ["Pima", "31", "—", "4", "n/a"],
      ["Yuma", "", "8", "", "2"],
    ];
    const heads: readonly Words[] = [
      { text: "In care", x: 305, y: 120, align: "centre" },
      { text: "Discharged", x: 445, y: 120, align: "centre" },
    ];
    const strokes = grid(rows.length, at).map(([x0, y0, x1, y1]) =>
      // The lines between boys and girls begin below the spanning head.
      x0 === x1 && (x0 === 305 || x0 === 445)
        ? ([x0, 125, x1, y1] as const)
        : ([x0, y0, x1, y1] as const),
    );
    expect(shown(await read({ words: [lead, ...heads, ...setRows(rows, at)], strokes }))).toEqual([
      [
        "h0 |  | In care x2 |  | Discharged x2",
        "h0 | County | Boys | Girls | Boys | Girls",
        "b0 | Pima | 31 | — | 4 | n/a",
        "b0 | Yuma |  | 8 |  | 2",
      ],
    ]);
  });

  it("raises the marks of notes off its numbers, and binds them", async () => {
    const rows = [
      ["Group", "Children", "Parents"],
      ["In care", "416*", "12"],
      ["Discharged", "2,181", "40"],
      ["Abroad", "199", "7"],
    ];
    const marks: readonly Words[] = [{ text: "2", x: 360.5, y: 152, size: 6 }];
    const notes: readonly Words[] = [
      { text: "* The last report overstated this by three.", x: 80, y: 200, size: 9 },
      { text: "2 Some of them were discharged in July.", x: 80, y: 214, size: 9 },
    ];
    const document = await read({
      words: [lead, ...setRows(rows, two), ...marks, ...notes],
      strokes: grid(rows.length, two),
    });
    expect(shown(document)[0]?.slice(1, 3)).toEqual([
      "b0 | In care | 416* | 12",
      "b0 | Discharged | 2,181² | 40",
    ]);
    const { figures } = extract(document);
    expect(figures.map(({ value }) => value)).toEqual(expect.arrayContaining([416, 2181]));
    const starred = figures.find(({ value }) => value === 416);
    expect(starred?.qualifiers.at(-1)?.text).toContain("overstated");
  });

  it("goes on over the page, and its repeated head is read once", async () => {
    const head = ["County", "Children", "Parents"];
    const words = (rows: readonly (readonly string[])[], top: number) =>
      setRows([head, ...rows], { ...two, top });
    const first = [
      ["Pima", "31", "4"],
      ["Yuma", "8", "2"],
      ["Cochise", "5", "1"],
    ];
    const second = [
      ["Gila", "12", "3"],
      ["Total", "56", "10"],
    ];
    const document = await read(
      { words: [lead, ...words(first, 640)], strokes: grid(4, { ...two, top: 640 }) },
      { words: words(second, 100), strokes: grid(3, { ...two, top: 100 }) },
    );
    expect(shown(document)).toEqual([
      [
        "h0 | County | Children | Parents",
        "b0 | Pima | 31 | 4",
        "b0 | Yuma | 8 | 2",
        "b0 | Cochise | 5 | 1",
        "b0 | Gila | 12 | 3",
        "t0 | Total | 56 | 10",
      ],
    ]);
    expect(extract(document).checks.map(({ state }) => state)).toEqual(["closes", "closes"]);
  });

  it("without lines goes on over the page as well", async () => {
    const first = [
      ["County", "Children", "Parents"],
      ["Pima", "31", "4"],
      ["Yuma", "8", "2"],
    ];
    const second = [
      ["County", "Children", "Parents"],
      ["Gila", "12", "3"],
      ["Total", "51", "9"],
    ];
    const document = await read(
      { words: [lead, ...setRows(first, { ...two, top: 660 })] },
      { words: setRows(second, { ...two, top: 120 }) },
    );
    expect(shown(document)).toEqual([
      [
        "h0 | County | Children | Parents",
        "b0 | Pima | 31 | 4",
        "b0 | Yuma | 8 | 2",
        "b0 | Gila | 12 | 3",
        "t0 | Total | 51 | 9",
      ],
    ]);
  });

  it("keeps labels and heads of several lines whole", async () => {
    const rows = [
      ["", "Number of", "Share of"],
      ["Group", "children", "children"],
      ["Children with a parent who has", "139", "27.9%"],
      ["declined to be reunified", "", ""],
      ["Children with a parent abroad", "322", "72.1%"],
    ];
    const strokes = grid(rows.length, two).filter(
      ([x0, y0, , y1]) => x0 < 200 && !(y0 === y1 && (y0 === 125 || y0 === 161)),
    );
    const columns = grid(rows.length, two).filter(([, y0, , y1]) => y0 !== y1);
    expect(
      shown(
        await read({ words: [lead, ...setRows(rows, two)], strokes: [...strokes, ...columns] }),
      ),
    ).toEqual([
      [
        "h0 | Group | Number of children | Share of children",
        "b0 | Children with a parent who has declined to be reunified | 139 | 27.9%",
        "b0 | Children with a parent abroad | 322 | 72.1%",
      ],
    ]);
  });

  it("has signs of money apart from their numbers, and negative ones in brackets", async () => {
    const rows = [
      ["Item", "Amount"],
      ["Paid in", "1,500.00"],
      ["Paid out", "(220.50)"],
      ["Total", "1,279.50"],
    ];
    const signs: readonly Words[] = [
      { text: "$", x: 312, y: 138 },
      { text: "$", x: 312, y: 174 },
    ];
    const document = await read({ words: [lead, ...signs, ...setRows(rows, two)] });
    const { figures, checks } = extract(document);
    expect(figures.map(({ kind, value, unit }) => [kind, value, unit])).toEqual([
      ["money", 1500, "USD"],
      ["money", -220.5, "USD"],
      ["money", 1279.5, "USD"],
    ]);
    expect(checks.map(({ state }) => state)).toEqual(["closes"]);
  });

  it("has years for heads, and counts none of them", async () => {
    const rows = [
      ["Cases filed in", "2016", "2017"],
      ["Tucson", "31", "40"],
      ["Phoenix", "12", "9"],
    ];
    const document = await read({ words: [lead, ...setRows(rows, two)], strokes: grid(3, two) });
    expect(shown(document)[0]?.[0]).toBe("h0 | Cases filed in | 2016 | 2017");
    const bare = await read({ words: [lead, ...setRows(rows, two)] });
    expect(shown(bare)[0]?.[0]).toBe("h0 | Cases filed in | 2016 | 2017");
    for (const one of [document, bare]) {
      expect(extract(one).figures.map(({ value, asOf }) => [value, asOf?.date])).toEqual([
        [31, "2016"],
        [40, "2017"],
        [12, "2016"],
        [9, "2017"],
      ]);
    }
  });

  it("numbers and names its rows, and counts neither", async () => {
    const at = { columns: [190, 300, 460], left: 80 };
    const rows = [
      ["No.", "Facility", "Claim No.", "Children"],
      ["1", "Casa Azul", "40021", "31"],
      ["2", "Casa Roja", "40388", "8"],
      ["3", "Casa Verde", "51200", "0"],
    ];
    const document = await read({ words: [lead, ...setRows(rows, at)], strokes: grid(4, at) });
    expect(extract(document).figures.map(({ value, unit }) => [value, unit])).toEqual([
      [31, "child"],
      [8, "child"],
      [0, "child"],
    ]);
  });

  it.each([90, 270] as const)("reads the same on a page that is turned by %i", async (turn) => {
    const rows = [
      ["County", "Children", "Parents"],
      ["Pima", "31", "4"],
      ["Yuma", "8", "2"],
      ["Total", "39", "6"],
    ];
    const sheet = { words: [lead, ...setRows(rows, two)], strokes: grid(4, two), turn };
    expect(shown(await read(sheet))).toEqual([
      [
        "h0 | County | Children | Parents",
        "b0 | Pima | 31 | 4",
        "b0 | Yuma | 8 | 2",
        "t0 | Total | 39 | 6",
      ],
    ]);
  });

  it("reads the same on pleading paper", async () => {
    const rows = [
      ["County", "Children", "Parents"],
      ["Pima", "31", "4"],
      ["Yuma", "8", "2"],
      ["Total", "39", "6"],
    ];
    const at = { columns: [360, 460], left: 120, top: 150, step: 24 };
    const numbers = Array.from(
      { length: 28 },
      (_, index): Words => ({
        text: String(index + 1),
        x: 94,
        y: 78 + 24 * index,
        align: "right",
        size: 12,
      }),
    );
    const paper = [104, 107, 558].map((x) => [x, 0, x, 792] as const);
    const document = await read({
      words: [...numbers, { ...lead, x: 120 }, ...setRows(rows, at)],
      strokes: [...paper, ...grid(4, at)],
    });
    expect(shown(document)).toEqual([
      [
        "h0 | County | Children | Parents",
        "b0 | Pima | 31 | 4",
        "b0 | Yuma | 8 | 2",
        "t0 | Total | 39 | 6",
      ],
    ]);
  });

  it("may be a list with leaders, which a table of contents is not", async () => {
    const line = (label: string, number: string, y: number): readonly Words[] => [
      { text: `${label} ${".".repeat(40)}`, x: 80, y },
      { text: number, x: 420, y, align: "right" },
    ];
    const list = await read({
      words: [
        lead,
        ...line("Children in care", "497", 120),
        ...line("Children discharged", "2,157", 138),
        ...line("Children abroad", "322", 156),
        ...line("Children flagged", "17", 174),
      ],
    });
    expect(extract(list).figures.map(({ value, unit }) => [value, unit])).toEqual([
      [497, "child"],
      [2157, "child"],
      [322, "child"],
      [17, "child"],
    ]);
    const contents = await read({
      words: [
        { text: "TABLE OF CONTENTS", x: 306, y: 80, align: "centre", bold: true },
        ...line("I. Children in care", "1", 120),
        ...line("II. Children discharged", "4", 138),
        ...line("III. 40 parents abroad", "12", 156),
        ...line("IV. Deadlines", "12", 174),
        { text: "TABLE OF AUTHORITIES", x: 306, y: 220, align: "centre", bold: true },
        ...line("Doe v. Roe, 12 F.3d 345 (9th Cir. 1994)", "3, 7", 250),
        ...line("Poe v. Moe, 98 U.S. 76 (1902)", "passim", 268),
        ...line("8 U.S.C. § 1225", "9", 286),
      ],
    });
    expect(extract(contents).figures).toEqual([]);
  });

  it("may be a form of names and numbers", async () => {
    const rows = [
      ["Children in care:", "497"],
      ["Parents reached:", "322"],
      ["Telephone:", "555-0199"],
      ["Case No.:", "417"],
      ["Total fees:", "$1,200.50"],
    ];
    const document = await read({ words: [lead, ...setRows(rows, { columns: [360] })] });
    const { figures } = extract(document);
    expect(figures.map(({ kind, value, unit }) => [kind, value, unit])).toEqual([
      ["count", 497, "child"],
      ["count", 322, "parent"],
      ["money", 1200.5, "USD"],
    ]);
  });
});
