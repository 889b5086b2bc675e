import PDFDocument from "pdfkit";

const words =
  "the plaintiffs and the agency report that of the children in custody on that day some had been placed with sponsors while others remained in care because no parent could be found or because a concern was noted during the review which the court ordered in its earlier order".split(
    " ",
  );

/** The word at a place of the made-up filing: spread so that no two pages read alike, as lines that repeat are running heads. */
function wordAt(place: number): string {
  const spread = Math.imul(place + 1, 2_654_435_761) >>> 7;
  return words[spread % words.length] ?? "";
}

/** Prints pleading paper: a stamp, 28 numbered lines and a foot on each page. */
export function printFiling({
  pageCount,
  wordsPerPage,
}: {
  readonly pageCount: number;
  readonly wordsPerPage: number;
}): Promise<Uint8Array> {
  const paper = new PDFDocument({ size: "LETTER", margin: 0 });
  const chunks: Uint8Array[] = [];
  paper.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  for (let page = 1; page <= pageCount; page += 1) {
    if (page > 1) paper.addPage();
    printPage(paper, { page, pageCount, wordsPerPage });
  }
  return new Promise((resolve, reject) => {
    paper.on("end", () => resolve(Buffer.concat(chunks)));
    paper.on("error", reject);
    paper.end();
  });
}

const lineCount = 28;

function printPage(
  paper: PDFKit.PDFDocument,
  { page, pageCount, wordsPerPage }: { page: number; pageCount: number; wordsPerPage: number },
): void {
  const put = (text: string, x: number, y: number): void => {
    paper.text(text, x, y, { lineBreak: false });
  };
  paper.font("Helvetica").fontSize(9);
  put(`Case 3:18-cv-00428   Document 124   Filed 08/30/18   Page ${page} of ${pageCount}`, 130, 20);
  paper.font("Times-Roman").fontSize(wordsPerPage > 300 ? 8 : 11);
  const each = wordsPerPage / lineCount;
  for (let line = 0; line < lineCount; line += 1) {
    const y = 72 + line * 24;
    put(String(line + 1), 50, y);
    const from = page * wordsPerPage + Math.round(line * each);
    const count = Math.round((line + 1) * each) - Math.round(line * each);
    const text = Array.from({ length: count }, (_, at) => wordAt(from + at));
    put(text.join(" "), 90, y);
  }
  put(`- ${page} -`, 300, 765);
}
