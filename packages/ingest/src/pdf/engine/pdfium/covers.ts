import { type Area, areaOf, type Colour, fillOf, paintOf } from "./paint.ts";
import type { OpenPage } from "./read-glyphs.ts";
import type { PageObject } from "./walk-objects.ts";

/** Something on a page that may hide text or be its ground. */
export interface Cover {
  readonly object: PageObject;
  /** Its place among all that the page paints. */
  readonly order: number;
  readonly area: Area;
  /** What fills a path; undefined for a pattern and for a picture. */
  readonly colour?: Colour;
}

/** Points; lines under and through words hide nothing. */
const thin = 3;

/** All that a page paints but text and lines. */
export function coversOf(open: OpenPage, objects: readonly PageObject[]): readonly Cover[] {
  return objects.flatMap((object, order): Cover[] => {
    const { kind, pointer } = object;
    if (kind === "text") return [];
    const paint = kind === "path" ? paintOf(open, object) : { filled: true, strokeWidth: 0 };
    if (!paint.filled && paint.strokeWidth < thin) return [];
    const area = areaOf(open, object);
    if (Math.min(area.x1 - area.x0, area.y1 - area.y0) < thin) return [];
    const colour = kind === "path" ? fillOf(open, pointer) : undefined;
    return [{ order, object, area, ...(colour === undefined ? {} : { colour }) }];
  });
}
