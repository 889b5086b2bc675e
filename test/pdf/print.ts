import PDFDocument from "pdfkit";

/** Prints a PDF in memory; `draw` starts on its first page. */
export function print(
  draw: (paper: PDFKit.PDFDocument) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const paper = new PDFDocument({ size: "LETTER", margin: 72, ...options });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    paper.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    paper.on("end", () => resolve(Buffer.concat(chunks)));
    paper.on("error", reject);
    draw(paper);
    paper.end();
  });
}

/** A PDF of objects written by hand, with a cross-reference table that fits them. */
export function assemble(objects: readonly string[], trailer = "/Root 1 0 R"): Uint8Array {
  let text = "%PDF-1.7\n";
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = text.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}
