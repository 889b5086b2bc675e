import type { Pdfium } from "./native.ts";

/** Six numbers that move a point: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What `first` does, and then what `then` does. */
export function chain(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [x, y] = [then[0] * e + then[2] * f + then[4], then[1] * e + then[3] * f + then[5]];
  return [
    then[0] * a + then[2] * b,
    then[1] * a + then[3] * b,
    then[0] * c + then[2] * d,
    then[1] * c + then[3] * d,
    x,
    y,
  ];
}

/** A page as its reader sees it, in points; `matrix` leads there from the coordinates of the file. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly matrix: Matrix;
}

/** Turns the page the way the file says, with the origin at the top left. */
export function frameOf({ call, view, scratch }: Pdfium, page: number): Frame {
  call.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 4, 8, 12].map((at) =>
    view().getFloat32(scratch + at, true),
  );
  const [width, height] = [right - left, top - bottom];
  switch (call.FPDFPage_GetRotation(page)) {
    case 1:
      return { width: height, height: width, matrix: [0, 1, 1, 0, -bottom, -left] };
    case 2:
      return { width, height, matrix: [-1, 0, 0, 1, right, -bottom] };
    case 3:
      return { width: height, height: width, matrix: [0, -1, -1, 0, top, right] };
    default:
      return { width, height, matrix: [1, 0, 0, -1, -left, top] };
  }
}

/** Reads the six floats that PDFium has written at a place of its memory. */
export function readMatrix({ view }: Pdfium, at: number): Matrix {
  const data = view();
  const read = (index: number): number => data.getFloat32(at + 4 * index, true);
  return [read(0), read(1), read(2), read(3), read(4), read(5)];
}
