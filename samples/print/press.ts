import PDFDocument from "pdfkit";
import type { Mark, Measure } from "./mark.ts";
import { paper } from "./paper.ts";

function openDocument(day: Date): PDFKit.PDFDocument {
  // The date in `info` also makes the file's ID. Compressed bytes differ from one zlib to the next, so nothing is compressed.
  return new PDFDocument({
    size: "LETTER",
    margin: 0,
    autoFirstPage: false,
    compress: false,
    info: { CreationDate: day, ModDate: day, Producer: "samples/print", Creator: "samples/print" },
  });
}

export function openMeasure(): Measure {
  const document = openDocument(new Date(0));
  return (text, font, size) => document.font(font).fontSize(size).widthOfString(text);
}

function strike(document: PDFKit.PDFDocument, mark: Mark): void {
  if (mark.kind === "rule") {
    document.lineWidth(mark.width).moveTo(mark.x0, mark.y0).lineTo(mark.x1, mark.y1).stroke("#000");
    return;
  }
  document.font(mark.font).fontSize(mark.size);
  document.fillColor(mark.color ?? "#000");
  document.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: "alphabetic" });
}

/** The bytes of a PDF, the same bytes for the same marks and day. */
export function press(pages: readonly (readonly Mark[])[], day: Date): Promise<Buffer> {
  const document = openDocument(day);
  const chunks: Buffer[] = [];
  const bytes = new Promise<Buffer>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  for (const marks of pages) {
    document.addPage({ size: [paper.width, paper.height], margin: 0 });
    for (const mark of marks) strike(document, mark);
  }
  document.end();
  return bytes;
}
