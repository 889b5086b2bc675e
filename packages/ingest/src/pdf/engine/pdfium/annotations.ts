import { type Area, moveArea } from "./paint.ts";
import type { OpenPage } from "./read-glyphs.ts";

/** Something that readers of a page have laid over it; `subtype` by PDFium's numbers. */
export interface Annotation {
  readonly subtype: number;
  readonly area: Area;
}

const mostAnnotations = 10_000;
const redact = 28;
/** Notes, links, pop-ups and form fields hide nothing. */
const harmless: readonly number[] = [1, 2, 16, 20];

export function annotationsOf({ pdfium, page, frame }: OpenPage): readonly Annotation[] {
  const { call, scratch } = pdfium;
  const count = Math.min(call.FPDFPage_GetAnnotCount(page), mostAnnotations);
  return Array.from({ length: count }, (_, index): Annotation => {
    const annotation = call.FPDFPage_GetAnnot(page, index);
    const subtype = call.FPDFAnnot_GetSubtype(annotation);
    call.FPDFAnnot_GetRect(annotation, scratch);
    call.FPDFPage_CloseAnnot(annotation);
    const data = pdfium.view();
    const read = (at: number): number => data.getFloat32(scratch + at, true);
    const area = { x0: read(0), y1: read(4), x1: read(8), y0: read(12) };
    return { subtype, area: moveArea(area, frame.matrix) };
  });
}

export function covering({ subtype }: Annotation): boolean {
  return !harmless.includes(subtype);
}

/** What somebody has marked to be blacked out, whether or not it was done. */
export function isRedaction({ subtype }: Annotation): boolean {
  return subtype === redact;
}
