import { describe, expect, it } from "vitest";
import { readBrightness } from "../../packages/ingest/src/pdf/engine/jpeg/read-brightness.ts";
import { type JpegOptions, writeJpeg } from "./write-jpeg.ts";

/** A slope with bars of ink on it, whose edges fall on every fourth pixel. */
function brightness(x: number, y: number): number {
  return x % 24 < 8 && y % 20 < 12 ? 20 : 160 + (x + y) / 4;
}

const size = { width: 150, height: 90, brightness };
const kinds: Readonly<Record<string, JpegOptions>> = {
  grey: size,
  colours: { ...size, sampling: [1, 1] },
  "colours half as fine across": { ...size, sampling: [2, 1] },
  "colours half as fine both ways": { ...size, sampling: [2, 2] },
  "restart markers": { ...size, sampling: [2, 2], restartInterval: 3 },
  "restart markers for grey": { ...size, restartInterval: 7 },
};
const everything = { x0: 0, y0: 0, x1: size.width, y1: size.height };

describe("the brightness of a JPEG", () => {
  it.each(Object.entries(kinds))("is read at half its size: %s", (_name, options) => {
    const read = readBrightness(writeJpeg(options), [everything]);
    expect(read).toMatchObject({ scale: 0.5 });
    const { pixels = new Uint8Array(), width = 0 } = read ?? {};
    const errors: number[] = [];
    for (let y = 0; y < size.height / 2 - 4; y += 1) {
      for (let x = 0; x < size.width / 2 - 4; x += 1) {
        errors.push(Math.abs((pixels[y * width + x] ?? 0) - meanAt(2 * x, 2 * y)));
      }
    }
    // The finest waves are left out, and quantised are all.
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(8);
    expect(Math.max(...errors)).toBeLessThan(60);
  });

  it("is read where it is asked for, and nowhere else", () => {
    const { pixels = new Uint8Array(), width = 0 } =
      readBrightness(writeJpeg(size), [{ x0: 40, y0: 24, x1: 64, y1: 40 }]) ?? {};
    const at = (x: number, y: number): number => pixels[y * width + x] ?? 0;
    expect(at(22, 14)).toBeGreaterThan(0);
    expect(at(31, 19)).toBeGreaterThan(0);
    expect([at(19, 14), at(33, 14), at(22, 11), at(22, 21)]).toEqual([0, 0, 0, 0]);
  });
});

describe("a JPEG that is not read", () => {
  const whole = writeJpeg({ ...size, sampling: [2, 2] });
  /** The bytes with those at a marker changed. */
  const changed = (marker: number, offset: number, value: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[bytes.indexOf(Buffer.from([0xff, marker])) + offset] = value;
    return bytes;
  };

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["no picture", Buffer.from("%PDF-1.7 and so on")],
    ["progressive", changed(0xc0, 1, 0xc2)],
    ["twelve bits deep", changed(0xc0, 4, 12)],
    [
      "of no height",
      Buffer.from(changed(0xc0, 5, 0)).fill(
        0,
        whole.indexOf(Buffer.from([0xff, 0xc0])) + 5,
        whole.indexOf(Buffer.from([0xff, 0xc0])) + 7,
      ),
    ],
    ["far taller than its data", changed(0xc0, 5, 0x7f)],
    ["sampled in no known way", changed(0xc0, 11, 0x00)],
    ["with a table of code words that is too full", changed(0xc4, 5, 3)],
    ["with a component that nobody has named", changed(0xda, 5, 9)],
    ["whose first component is red", changed(0xc0, 10, 0x52)],
  ])("is %s", (_name, bytes) => {
    expect(readBrightness(bytes, [everything])).toBeUndefined();
  });

  it("breaks off, wherever that is", () => {
    for (let length = 0; length < whole.length - 4; length += 13) {
      expect(readBrightness(whole.subarray(0, length), [everything]), `${length}`).toBeUndefined();
    }
  });

  it("has any byte changed, and is read or is not, but ends", () => {
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
      const { pixels } = readBrightness(bytes, [everything]) ?? {};
      expect(pixels === undefined || pixels.length > 0).toBe(true);
    }
  });
});

function meanAt(x: number, y: number): number {
  return (
    (brightness(x, y) + brightness(x + 1, y) + brightness(x, y + 1) + brightness(x + 1, y + 1)) / 4
  );
}
