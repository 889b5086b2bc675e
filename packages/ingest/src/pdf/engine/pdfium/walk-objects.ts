import type { Pdfium } from "./native.ts";
import { chain, identity, type Matrix, readMatrix } from "./transform.ts";

const kinds = ["", "text", "path", "image", "shading", "form"] as const;

/** Something that a page draws; `matrix` leads from the form that holds it to the page. */
export interface PageObject {
  readonly pointer: number;
  readonly kind: "text" | "path" | "image" | "shading";
  readonly matrix: Matrix;
}

/** Forms within forms: files in the wild go three or four deep, hostile ones without end. */
const deepest = 12;
const mostObjects = 200_000;

/** All that a page draws, in the order in which it is painted; forms are opened. */
export function walkObjects(pdfium: Pdfium, page: number): readonly PageObject[] {
  const { call } = pdfium;
  const found: PageObject[] = [];
  const visit = (pointer: number, matrix: Matrix, depth: number): void => {
    const kind = kinds[call.FPDFPageObj_GetType(pointer)];
    if (kind === undefined || kind === "" || found.length >= mostObjects) return;
    if (kind !== "form") {
      found.push({ pointer, kind, matrix });
      return;
    }
    if (depth >= deepest) return;
    call.FPDFPageObj_GetMatrix(pointer, pdfium.scratch);
    const inner = chain(readMatrix(pdfium, pdfium.scratch), matrix);
    const count = call.FPDFFormObj_CountObjects(pointer);
    for (let index = 0; index < count; index += 1) {
      visit(call.FPDFFormObj_GetObject(pointer, index), inner, depth + 1);
    }
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index += 1) {
    visit(call.FPDFPage_GetObject(page, index), identity, 0);
  }
  return found;
}
