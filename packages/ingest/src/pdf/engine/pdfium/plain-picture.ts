import { type Brightness, readBrightness } from "../jpeg/read-brightness.ts";
import { annotationsOf, covering } from "./annotations.ts";
import { coversOf } from "./covers.ts";
import type { Pdfium } from "./native.ts";
import { type Area, bothOf, coverOf } from "./paint.ts";
import type { OpenPage } from "./read-glyphs.ts";
import { chain, identity, type Matrix, readMatrix } from "./transform.ts";
import type { PageObject } from "./walk-objects.ts";

/** Parts of a picture that a page shows as it is, read from the picture itself. */
export interface PlainPicture extends Brightness {
  /** Where an area of the page lies in it, in pixels. */
  readonly locate: (area: Area) => Area;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Device grey, device and calibrated colours, and profiles, by PDFium's numbers; elsewhere a number is no brightness. */
const brightSpaces = [1, 2, 4, 5, 7];
/** With fewer pixels a point, letters run together. */
const leastSharpness = 1;
const mostBytes = 32 * 2 ** 20;

/** Words of a picture's dictionary, which stands in the file as it is, for what shows it otherwise than it is. */
const changes = ["/SMask", "/Mask", "/Decode[", "/Decode ["];

/** Whether some picture of a file may be masked or turned into its negative. */
export function changesPictures(file: Uint8Array): boolean {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  return changes.some((word) => bytes.includes(word));
}

/**
 * Reads the picture under parts of a page without drawing the page, in a fraction of the time. Only where the page shows
 * nothing else there but text: an upright JPEG of grey or of colours, opaque and not clipped. That the
 * file changes no picture, who asks has made sure of.
 */
export function readPlainPicture(
  open: OpenPage,
  objects: readonly PageObject[],
  parts: readonly Area[],
): PlainPicture | undefined {
  const whole = parts.reduce(bothOf);
  const touches = ({ area }: { readonly area: Area }): boolean => coverOf(whole, area) > 0;
  const [cover, second] = coversOf(open, objects).filter(touches);
  if (cover === undefined || second !== undefined) return undefined;
  if (annotationsOf(open).some((one) => covering(one) && touches(one))) return undefined;
  const { object } = cover;
  if (object.kind !== "image" || !isShownAsItIs(open.pdfium, object)) return undefined;
  const size = sizeOf(open, object);
  const bytes = size === undefined ? undefined : bytesOf(open.pdfium, object);
  const matrix = matrixOf(open, object);
  const upright =
    Math.abs(matrix[1]) + Math.abs(matrix[2]) < 1e-3 && matrix[0] > 0 && matrix[3] < 0;
  if (size === undefined || bytes === undefined || !upright) return undefined;
  const locate = locateIn(size, matrix);
  const read = readBrightness(bytes, parts.map(locate));
  if (read === undefined) return undefined;
  const sharpness = read.scale * Math.min(size.width / matrix[0], size.height / -matrix[3]);
  if (sharpness < leastSharpness) return undefined;
  return { ...read, locate: (area) => shrink(locate(area), read.scale) };
}

function isShownAsItIs({ call }: Pdfium, { pointer, matrix }: PageObject): boolean {
  return (
    // A form that holds it may be clipped or faint as a whole.
    matrix === identity &&
    call.FPDFPageObj_HasTransparency(pointer) === 0 &&
    // A layer that can be hidden is a mark.
    call.FPDFPageObj_CountMarks(pointer) === 0 &&
    call.FPDFClipPath_CountPaths(call.FPDFPageObj_GetClipPath(pointer)) <= 0
  );
}

/** From the unit square in which pictures are drawn, its origin bottom left, to the page. */
function matrixOf({ pdfium, frame }: OpenPage, { pointer, matrix }: PageObject): Matrix {
  pdfium.call.FPDFPageObj_GetMatrix(pointer, pdfium.scratch);
  return chain(chain(readMatrix(pdfium, pdfium.scratch), matrix), frame.matrix);
}

function locateIn({ width, height }: Size, matrix: Matrix): (area: Area) => Area {
  const [across, , , down, left, bottom] = matrix;
  return ({ x0, y0, x1, y1 }) => ({
    x0: (width * (x0 - left)) / across,
    y0: height * (1 - (y0 - bottom) / down),
    x1: (width * (x1 - left)) / across,
    y1: height * (1 - (y1 - bottom) / down),
  });
}

function shrink({ x0, y0, x1, y1 }: Area, scale: number): Area {
  return { x0: x0 * scale, y0: y0 * scale, x1: x1 * scale, y1: y1 * scale };
}

/** The pixels of a picture; nothing where its numbers are no brightness. */
function sizeOf({ pdfium, page }: OpenPage, { pointer }: PageObject): Size | undefined {
  const { call, scratch, view } = pdfium;
  if (call.FPDFImageObj_GetImageMetadata(pointer, page, scratch) === 0) return undefined;
  const data = view();
  if (!brightSpaces.includes(data.getInt32(scratch + 20, true))) return undefined;
  return { width: data.getUint32(scratch, true), height: data.getUint32(scratch + 4, true) };
}

/** The JPEG as it stands in the file; nothing for other pictures, and for one that is packed once more. */
function bytesOf({ call, bytes, scratch, scratchSize }: Pdfium, { pointer }: PageObject) {
  if (call.FPDFImageObj_GetImageFilterCount(pointer) !== 1) return undefined;
  const named = call.FPDFImageObj_GetImageFilter(pointer, 0, scratch, scratchSize);
  const filter = Buffer.from(bytes().subarray(scratch, scratch + Math.max(0, named - 1)));
  if (filter.toString("latin1") !== "DCTDecode") return undefined;
  const length = call.FPDFImageObj_GetImageDataRaw(pointer, 0, 0);
  if (length === 0 || length > mostBytes) return undefined;
  const place = call.malloc(length);
  if (place === 0) return undefined;
  call.FPDFImageObj_GetImageDataRaw(pointer, place, length);
  const jpeg = bytes().slice(place, place + length);
  call.free(place);
  return jpeg;
}
