import { type Document, extract } from "@recount/core";
import { drawBoxes } from "@recount/ingest";
import { expect, it } from "vitest";
import { makeScan } from "../eval/scans/make-scan.ts";
import { grid, print as printSheets, setRows } from "../tables/print-table.ts";
import { print } from "./print.ts";
import { readPdf } from "./read-pdf.ts";

const letter = [
  "The parties submit this report for the status conference.",
  "As of August 30, 2018, 497 children remain in the care of the agency.",
  "Of these children, 22 are under the age of five.",
];
const stamp = "Case 3:18-cv-00428-DMS-MDD   Document 221   Filed 08/30/18   Page 1 of 1";

/** A page that is a picture of a letter, with a court's stamp over it that is text. */
const scan = (async () => {
  const typed = await print((paper) => {
    paper.font("Times-Roman").fontSize(16);
    for (const line of letter) paper.text(line).moveDown();
  });
  const wanted = { number: 1, marks: [], source: "letter" };
  const { png } = await drawBoxes(typed, wanted);
  return print((paper) => {
    paper.image(Buffer.from(png), 0, 0, { width: 612, height: 792 });
    paper
      .font("Helvetica")
      .fontSize(10)
      .fillColor("blue")
      .text(stamp, 72, 20, { lineBreak: false });
  });
})();

const patience = { timeout: 90_000 };

it(
  "recognises a page whose own text is a stamp, and reads the stamp from the file",
  patience,
  async () => {
    const document = await readPdf(await scan);
    expect(document.text.replaceAll(/\s+/g, " ")).toBe(letter.join(" "));
    expect(document.pages).toMatchObject([{ number: 1, origin: "ocr" }]);
    expect(document.court).toMatchObject({
      docket: "3:18-cv-00428-DMS-MDD",
      documentNumber: "221",
    });
    expect(document.outcome).toBeUndefined();
    const words = document.words ?? [];
    expect(words).toHaveLength(letter.join(" ").split(" ").length);
    for (const { confidence, x0, x1, y0, y1 } of words) {
      expect(confidence).toBeGreaterThan(0.4);
      expect(0 < x0 && x0 < x1 && x1 < 1 && 0.05 < y0 && y0 < y1 && y1 < 0.3).toBe(true);
    }
    const { figures } = extract(document);
    expect(figures.map(({ value }) => value)).toEqual([497, 22]);
    for (const { confidence } of figures) expect(confidence).not.toBe("high");
  },
);

it("trusts no number with a doubtful digit", patience, async () => {
  const document = await readPdf(await scan);
  const words = (document.words ?? []).map((word) =>
    document.text.slice(word.start, word.end) === "497" ? { ...word, confidence: 0.6 } : word,
  );
  const { figures } = extract({ ...document, words });
  expect(figures.find(({ value }) => value === 497)?.confidence).toBe("low");
});

it.each([
  [{ ocrPageLimit: 0 }, /no more than 0 pages/],
  [{ ocrTimeLimitMs: 1 }, /longer than 0\.001 s/],
])("says of a page why it was not recognised: %j", patience, async (options, reason) => {
  const { outcome, text, notices } = await readPdf(await scan, options);
  expect(text).toBe("");
  expect(outcome).toEqual({ code: "no-text", message: expect.stringMatching(reason) });
  expect(notices).toContainEqual(expect.objectContaining({ code: "page-not-recognised", page: 1 }));
});

it.each([
  ["askew and full of grain", { resolution: 300, noise: 30, skew: 0.8 }],
  ["on its side", { resolution: 200, turn: 90 }],
  ["upside down", { resolution: 200, turn: 180 }],
] as const)("reads a table with lines on a page that lies %s", patience, async (_, wear) => {
  const rows = [
    ["County", "Children", "Parents"],
    ["Pima", "1,318", "406"],
    ["Yuma", "857", "290"],
    ["Gila", "241", "75"],
    ["Total", "2,416", "771"],
  ];
  const at = { columns: [280, 420], top: 150, step: 24 };
  const words = [{ text: "Children and parents by county", x: 80, y: 110 }, ...setRows(rows, at)];
  const page = await printSheets([{ words, strokes: grid(rows.length, at) }]);
  const document = await readPdf(await makeScan(page, 1, wear), { ocrTimeLimitMs: 300_000 });
  const { figures, checks } = extract(document);
  expect(figures.map(({ value, unit }) => [value, unit])).toEqual([
    ...[1318, 406, 857, 290, 241, 75, 2416, 771].map((value, index) => [
      value,
      index % 2 === 0 ? "child" : "parent",
    ]),
  ]);
  expect(checks.map(({ state }) => state)).toEqual(["closes", "closes"]);
  for (const { confidence } of figures) expect(confidence).not.toBe("high");
  if (!("skew" in wear)) return;
  // Boxes are those of the page as it lay on the glass.
  const typed = placesOf(await readPdf(page));
  const [cos, sin] = [Math.cos((wear.skew * Math.PI) / 180), Math.sin((wear.skew * Math.PI) / 180)];
  for (const [text, { x, y }] of placesOf(document)) {
    const at = typed.get(text) ?? { x: Number.NaN, y: Number.NaN };
    expect(Math.abs(306 + cos * (at.x - 306) - sin * (at.y - 396) - x), text).toBeLessThan(2.5);
    expect(Math.abs(396 + sin * (at.x - 306) + cos * (at.y - 396) - y), text).toBeLessThan(2.5);
  }
});

/** The middle of each word that stands once on a letter page, in points. */
function placesOf({ text, words = [] }: Document) {
  const places = words.map(({ start, end, x0, x1, y0, y1 }) => {
    return [text.slice(start, end), { x: 306 * (x0 + x1), y: 396 * (y0 + y1) }] as const;
  });
  return new Map(places);
}

it("leaves a page with a text of its own alone, whatever picture lies behind it", async () => {
  const plain = await print((paper) => paper.text("x"));
  const { png } = await drawBoxes(plain, { number: 1, marks: [], source: "paper" });
  const bytes = await print((paper) => {
    paper.image(Buffer.from(png), 0, 0, { width: 612, height: 792 });
    for (const line of letter) paper.text(line).moveDown();
  });
  const document = await readPdf(bytes);
  expect(document.pages).toMatchObject([{ origin: "digital" }]);
  expect(document.text.replaceAll(/\s+/g, " ")).toBe(letter.join(" "));
});
