import type { Rule } from "../page-words.ts";
import type { Pdfium } from "./native.ts";
import type { OpenPage } from "./read-glyphs.ts";
import { chain, type Matrix, readMatrix } from "./transform.ts";
import type { PageObject } from "./walk-objects.ts";

/** Points; a bar this thin is a line to the eye. */
const thin = 3;
/** Shorter strokes are ticks, dashes and parts of letters. */
const short = 6;
/** A drawing of more parts than this is a map or a chart, and no table. */
const mostSegments = 20_000;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The straight lines of a page: strokes, thin bars, and the edges of boxes that are drawn or filled. */
export function readRules(open: OpenPage, objects: readonly PageObject[]): readonly Rule[] {
  const rules: Rule[] = [];
  let left = mostSegments;
  for (const { pointer, kind, matrix } of objects) {
    if (kind !== "path") continue;
    left -= open.pdfium.call.FPDFPath_CountSegments(pointer);
    if (left < 0) return [];
    for (const outline of outlinesOf(open, pointer, matrix)) rules.push(...rulesOf(outline, open));
  }
  return rules;
}

/** The parts of a path as runs of points of the page; a curve is left out with the part that holds it. */
function outlinesOf(open: OpenPage, path: number, matrix: Matrix): readonly (readonly Point[])[] {
  const { pdfium, frame } = open;
  const { call, scratch } = pdfium;
  call.FPDFPageObj_GetMatrix(path, scratch);
  const whole = chain(chain(readMatrix(pdfium, scratch), matrix), frame.matrix);
  const outlines: Point[][] = [];
  const curved = new Set<Point[]>();
  const count = call.FPDFPath_CountSegments(path);
  for (let index = 0; index < count; index += 1) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    const kind = call.FPDFPathSegment_GetType(segment);
    const point = pointOf(pdfium, segment, whole);
    const outline = outlines.at(-1);
    if (outline === undefined || kind === segmentKinds.move) outlines.push([point]);
    else outline.push(point);
    const open = outlines.at(-1) ?? [];
    if (kind === segmentKinds.curve) curved.add(open);
    const [first] = open;
    if (first !== undefined && call.FPDFPathSegment_GetClose(segment) === 1) open.push(first);
  }
  return outlines.filter((outline) => !curved.has(outline));
}

const segmentKinds = { line: 0, curve: 1, move: 2 } as const;

function pointOf({ call, view, scratch }: Pdfium, segment: number, matrix: Matrix): Point {
  call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
  const x = view().getFloat32(scratch, true);
  const y = view().getFloat32(scratch + 4, true);
  const [a, b, c, d, e, f] = matrix;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

function rulesOf(outline: readonly Point[], { frame }: OpenPage): readonly Rule[] {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)];
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)];
  if (Math.min(x1 - x0, y1 - y0) < thin) {
    const flat = y1 - y0 < x1 - x0;
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const box = flat ? { x0, x1, y0: y, y1: y } : { x0: x, x1: x, y0, y1 };
    return Math.max(x1 - x0, y1 - y0) < short ? [] : [shareOf(box, frame)];
  }
  return outline.slice(1).flatMap((point, index): Rule[] => {
    const before = outline[index] ?? point;
    const [width, height] = [Math.abs(point.x - before.x), Math.abs(point.y - before.y)];
    if (Math.min(width, height) > 1 || Math.max(width, height) < short) return [];
    const box = {
      x0: Math.min(before.x, point.x),
      y0: Math.min(before.y, point.y),
      x1: Math.max(before.x, point.x),
      y1: Math.max(before.y, point.y),
    };
    return [shareOf(box, frame)];
  });
}

function shareOf({ x0, y0, x1, y1 }: Rule, frame: OpenPage["frame"]): Rule {
  const { width, height } = frame;
  return { x0: x0 / width, y0: y0 / height, x1: x1 / width, y1: y1 / height };
}
