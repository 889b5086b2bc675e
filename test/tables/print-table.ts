import PDFDocument from "pdfkit";

/** Words at a place of the page: `right` ends there, `centre` has its middle there. */
export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align?: "left" | "right" | "centre";
  readonly bold?: boolean;
  readonly size?: number;
}

/** A line from place to place. */
export type Stroke = readonly [x0: number, y0: number, x1: number, y1: number];

export interface Sheet {
  readonly words: readonly Words[];
  readonly strokes?: readonly Stroke[];
  /** Turned by this much on the page, clockwise. */
  readonly turn?: 0 | 90 | 270;
}

/** Prints sheets of US Letter; nothing in them but words and lines. */
export function print(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: "LETTER",
    margin: 0,
    autoFirstPage: false,
    info: { CreationDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const { words, strokes = [], turn = 0 } of sheets) {
    document.addPage({ size: "LETTER", margin: 0 });
    if (turn === 90) document.translate(612, 0).rotate(90);
    if (turn === 270) document.translate(0, 792).rotate(-90);
    for (const [x0, y0, x1, y1] of strokes) document.moveTo(x0, y0).lineTo(x1, y1).stroke();
    for (const one of words) printWords(document, one);
  }
  document.end();
  return bytes;
}

function printWords(
  document: PDFKit.PDFDocument,
  { text, x, y, align = "left", bold = false, size = 10 }: Words,
): void {
  document.font(bold ? "Times-Bold" : "Times-Roman").fontSize(size);
  const width = document.widthOfString(text);
  const from = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  document.text(text, from, y, { lineBreak: false, baseline: "alphabetic" });
}

/** Rows of words under each other: the first of a row flush left and set in by "> ", the others flush right. */
export function setRows(
  rows: readonly (readonly string[])[],
  {
    left = 80,
    columns,
    top = 120,
    step = 18,
  }: {
    readonly left?: number;
    readonly columns: readonly number[];
    readonly top?: number;
    readonly step?: number;
  },
): readonly Words[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): Words[] => {
      const depth = cell.match(/> /g)?.length ?? 0;
      const text = cell.replaceAll("> ", "").replace(/^!/, "");
      if (text === "") return [];
      const bold = cell.replaceAll("> ", "").startsWith("!");
      const y = top + row * step;
      return column === 0
        ? [{ text, x: left + 14 * depth, y, bold }]
        : [{ text, x: columns[column - 1] ?? 0, y, align: "right", bold }];
    }),
  );
}

/** Lines around every cell of rows that `setRows` sets. */
export function grid(
  count: number,
  {
    left = 80,
    columns,
    top = 120,
    step = 18,
  }: {
    readonly left?: number;
    readonly columns: readonly number[];
    readonly top?: number;
    readonly step?: number;
  },
): readonly Stroke[] {
  const first = columns[0] ?? 0;
  const xs = [left - 5, first - 70, ...columns.map((x) => x + 5)];
  const ys = Array.from({ length: count + 1 }, (_, row) => top - 13 + row * step);
  const [x0, x1] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const [y0, y1] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  return [...ys.map((y): Stroke => [x0, y, x1, y]), ...xs.map((x): Stroke => [x, y0, x, y1])];
}
