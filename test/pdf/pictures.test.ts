import { describe, expect, it } from "vitest";
import type { Shades } from "../../packages/ingest/src/pdf/ocr/shades.ts";
import { level, lieOf, upright } from "../../packages/ingest/src/pdf/ocr/straighten.ts";
import { takeRules } from "../../packages/ingest/src/pdf/ocr/take-rules.ts";
import { degrade } from "../eval/scans/degrade.ts";

const [width, height] = [850, 1100];

type Mark = readonly [x0: number, y0: number, x1: number, y1: number];

function draw(marks: readonly Mark[]): Shades {
  const shades = new Uint8Array(width * height).fill(255);
  for (const [x0, y0, x1, y1] of marks) {
    for (let y = y0; y < y1; y += 1) shades.fill(0, y * width + x0, y * width + x1);
  }
  return { width, height, shades };
}

/** Lines of text as recognition sees them from afar: rows of bars, each as long as a word. */
const lines = Array.from({ length: 30 }, (_, row) =>
  Array.from({ length: 14 }, (_, word): Mark => {
    const [x, y] = [80 + 48 * word, 90 + 30 * row];
    return [x, y, x + 20 + ((row * word) % 17), y + 12];
  }),
).flat();

function lain(marks: readonly Mark[], skew: number): Shades {
  return degrade(draw(marks), { resolution: 300, skew });
}

describe("a page as it lay on the glass", () => {
  it.each([-2.2, 0.4, 1.5])("is found to be askew by %f degrees", (skew) => {
    const { isSideways, skew: found } = lieOf(lain(lines, skew));
    expect(isSideways).toBe(false);
    expect(Math.abs(found - skew)).toBeLessThan(0.35);
  });

  it("lies level once it is turned by that much", () => {
    const page = lain(lines, 1.5);
    const straight = level(page, lieOf(page).skew);
    expect(Math.abs(lieOf(straight).skew)).toBeLessThan(0.35);
  });

  it.each([90, 270] as const)("is found to lie on its side, turned by %i", (turn) => {
    const side = degrade(draw(lines), { resolution: 300, skew: 0.8, turn });
    const lie = lieOf(side);
    expect(lie.isSideways).toBe(true);
    const straight = level(upright(side), lie.skew);
    expect(lieOf(straight)).toMatchObject({ isSideways: false });
    expect(Math.abs(lieOf(straight).skew)).toBeLessThan(0.35);
  });

  it("without ink lies straight", () => {
    expect(lieOf(draw([]))).toEqual({ isSideways: false, skew: 0 });
  });
});

describe("the lines drawn on a picture", () => {
  const drawn: readonly Mark[] = [
    [100, 400, 700, 403],
    [100, 600, 700, 603],
    [400, 400, 403, 603],
  ];
  const word: Mark = [500, 480, 540, 500];

  it("are taken out and told, letters are left", () => {
    const { page, rules } = takeRules(draw([...drawn, word]), 150);
    expect(rules).toHaveLength(3);
    const inPixels = rules.map(({ x0, y0, x1, y1 }) =>
      [x0 * width, y0 * height, x1 * width, y1 * height].map(Math.round),
    );
    expect(inPixels).toEqual(expect.arrayContaining(drawn.map((mark) => [...mark])));
    expect(page.shades.reduce((sum, shade) => sum + (shade === 0 ? 1 : 0), 0)).toBe(40 * 20);
  });

  it("keep the letters that touch them", () => {
    const letter: Mark = [600, 385, 606, 420];
    const { page } = takeRules(draw([...drawn, letter]), 150);
    for (let y = 385; y < 420; y += 1) expect(page.shades[y * width + 603], `${y}`).toBe(0);
  });

  it("are no black boxes, and no letters", () => {
    const box: Mark = [100, 1000, 700, 1080];
    expect(takeRules(draw([box, ...lines]), 150).rules).toEqual([]);
  });

  it("are not looked for in a picture that is nothing else", () => {
    const stripes = Array.from({ length: 540 }, (_, row): Mark[] =>
      [0, 120, 240, 360, 480, 600].map((x): Mark => [x, 2 * row, x + 80, 2 * row + 1]),
    ).flat();
    expect(takeRules(draw(stripes), 150).rules).toEqual([]);
  });
});
