import type { Drawing, Mark } from "../task.ts";
import { encodePng } from "./encode-png.ts";
import type { Pdfium } from "./native.ts";
import { writeText } from "./open-file.ts";
import { renderPage } from "./render-page.ts";
import { type Frame, frameOf } from "./transform.ts";

/** Pixels a point, and how many pixels at most. */
const scale = 1.5;
const mostPixels = 4_000_000;
const labelSize = 6;

/** Draws a page with marks over it; nothing if the page cannot be loaded. */
export function drawMarks(
  pdfium: Pdfium,
  { document, number }: { readonly document: number; readonly number: number },
  marks: readonly Mark[],
): Drawing | undefined {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, number - 1);
  if (page === 0) return undefined;
  const frame = frameOf(pdfium, page);
  const factor = Math.min(scale, Math.sqrt(mostPixels / (frame.width * frame.height)));
  const sheet = call.FPDF_CreateNewDocument();
  const overlay = call.FPDFPage_New(sheet, 0, frame.width, frame.height);
  for (const mark of marks) addMark(pdfium, { sheet, overlay }, mark, frame);
  const picture = renderPage(pdfium, page, {
    width: Math.max(1, Math.round(frame.width * factor)),
    height: Math.max(1, Math.round(frame.height * factor)),
    background: 0xff_ffff,
    annotations: true,
    overlay,
  });
  call.FPDF_ClosePage(overlay);
  call.FPDF_CloseDocument(sheet);
  call.FPDF_ClosePage(page);
  return { png: encodePng(picture), width: frame.width, height: frame.height };
}

interface Sheet {
  readonly sheet: number;
  readonly overlay: number;
}

function addMark(pdfium: Pdfium, { sheet, overlay }: Sheet, mark: Mark, frame: Frame): void {
  const { call } = pdfium;
  const [red, green, blue] = mark.colour;
  const left = mark.x0 * frame.width - 1.5;
  const top = (1 - mark.y0) * frame.height + 1.5;
  const width = (mark.x1 - mark.x0) * frame.width + 3;
  const height = (mark.y1 - mark.y0) * frame.height + 3;
  const box = call.FPDFPageObj_CreateNewRect(left, top - height, width, height);
  call.FPDFPageObj_SetFillColor(box, red, green, blue, 28);
  call.FPDFPageObj_SetStrokeColor(box, red, green, blue, 255);
  call.FPDFPageObj_SetStrokeWidth(box, 0.7);
  call.FPDFPath_SetDrawMode(box, 1, 1);
  call.FPDFPage_InsertObject(overlay, box);
  if (mark.label === "") return;
  const face = writeText(pdfium, Buffer.from("Helvetica-Bold\0"));
  const text = writeText(pdfium, Buffer.from(`${mark.label}\0`, "utf16le"));
  const label = call.FPDFPageObj_NewTextObj(sheet, face, labelSize);
  call.FPDFText_SetText(label, text);
  call.FPDFPageObj_SetFillColor(label, red, green, blue, 255);
  call.FPDFPageObj_Transform(label, 1, 0, 0, 1, left, top + 1);
  call.FPDFPage_InsertObject(overlay, label);
  call.free(face);
  call.free(text);
}
