import { parentPort } from "node:worker_threads";
import { layOut, type Sheet } from "../layout/token.ts";
import { mergeScans } from "../ocr/merge-scans.ts";
import { picturePage } from "../ocr/picture-page.ts";
import { readDocument } from "../page/read-document.ts";
import type { PackedContent } from "./packed-words.ts";
import type { PageWords } from "./page-words.ts";
import { drawMarks } from "./pdfium/draw-marks.ts";
import { type ReadFile, readFile, withFile } from "./read-file.ts";
import { isTask, type PdfTask, type ThreadResult } from "./task.ts";

const port = parentPort;
// An error is an error of the code: it ends the thread, and whoever asked hears of it.
port?.on("message", async (task: unknown) => {
  if (!isTask(task)) return;
  const result = await answer(task);
  port.postMessage(result, "content" in result ? [result.content.packedWords.buffer] : []);
});

/** The file that waits for the words of its scanned pages. */
let waiting: { readonly task: PdfTask & { kind: "read" }; readonly file: HeldFile } | undefined;

/** Pages are laid out as they are read; those whose words are still to be recognised wait. */
type HeldFile = ReadFile<Sheet | PageWords>;

function hold(page: PageWords): Sheet | PageWords {
  return page.scan === true ? page : layOut(page);
}

async function answer(task: PdfTask): Promise<ThreadResult> {
  if (task.kind === "read") {
    const file = await readFile(task.bytes, task, hold);
    if (typeof file === "string") return { failure: file };
    const scans = file.pages.filter((page) => "words" in page).map(({ number }) => number);
    if (scans.length === 0) return { content: compose(file) };
    waiting = { task, file };
    return { scans };
  }
  if (task.kind === "draw") {
    const { bytes, number, marks } = task;
    const drawing = await withFile(bytes, task, (pdfium, document) =>
      drawMarks(pdfium, { document, number }, marks),
    );
    return { drawing };
  }
  if (waiting === undefined) throw new Error("no file was read before its pages were asked for");
  const { task: read, file } = waiting;
  if (task.kind === "picture") {
    const picture = await withFile(read.bytes, read, (pdfium, document) =>
      picturePage(pdfium, document, task.number),
    );
    return { picture };
  }
  waiting = undefined;
  return { content: compose(mergeScans(file, task.scans)) };
}

function compose({ pages, ...file }: HeldFile): PackedContent {
  const sheets = pages.map((page) => ("words" in page ? layOut(page) : page));
  return readDocument({ ...file, pages: sheets });
}
