import { Bits } from "./bits.ts";
import { type Frame, readFrame, type ScanComponent } from "./frame.ts";

/** A part of a picture, in its own pixels. */
export interface Part {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The brightness of parts of a picture, a byte a pixel; zero where it was not asked for. */
export interface Brightness {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels here for each of the picture's own. */
  readonly scale: number;
}

/** The place in a block, row by row, of each coefficient in the order in which they are coded (T.81, figure A.6). */
const zigzag = Uint8Array.from([
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
  13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52,
  45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
]);

/**
 * Reads the brightness of parts of a JPEG at half its resolution, without drawing the rest: on a page of text, in a
 * tenth of the time. Nothing for what is not a whole sequential JPEG with one scan.
 */
export function readBrightness(bytes: Uint8Array, parts: readonly Part[]): Brightness | undefined {
  const frame = readFrame(bytes);
  const [first] = frame?.components ?? [];
  if (frame === undefined || first === undefined) return undefined;
  const units = unitsOf(frame, first);
  const blocks = { across: units.across * first.across, down: units.down * first.down };
  const wanted = new Uint8Array(blocks.across * blocks.down);
  for (const part of parts) want(wanted, blocks, part);
  const [width, height] = [blocks.across * side, blocks.down * side];
  const pixels = new Uint8Array(width * height);
  const draw = (across: number, down: number, coefficients: Int32Array): void =>
    drawBlock(pixels, width * down * side + across * side, { width, coefficients });
  const isWanted = (across: number, down: number): boolean =>
    wanted[down * blocks.across + across] === 1;
  return decode(bytes, { ...frame, units }, { isWanted, draw })
    ? { pixels, width, height, scale: side / 8 }
    : undefined;
}

interface Grid {
  readonly across: number;
  readonly down: number;
}

function unitsOf({ width, height }: Frame, first: ScanComponent): Grid {
  return {
    across: Math.ceil(width / (8 * first.across)),
    down: Math.ceil(height / (8 * first.down)),
  };
}

function want(wanted: Uint8Array, { across, down }: Grid, { x0, y0, x1, y1 }: Part): void {
  const [left, right] = [Math.max(0, Math.floor(x0 / 8)), Math.min(across, Math.ceil(x1 / 8))];
  for (let y = Math.max(0, Math.floor(y0 / 8)); y < Math.min(down, Math.ceil(y1 / 8)); y += 1) {
    if (left < right) wanted.fill(1, y * across + left, y * across + right);
  }
}

interface Painter {
  readonly isWanted: (across: number, down: number) => boolean;
  readonly draw: (across: number, down: number, coefficients: Int32Array) => void;
}

/** Goes through all units in the order in which they are coded; false where the data breaks off. */
function decode(
  bytes: Uint8Array,
  frame: Frame & { readonly units: Grid },
  painter: Painter,
): boolean {
  const { components, restartInterval, units } = frame;
  const bits = new Bits(bytes, frame.start);
  const states = components.map((component, index): State => {
    return { component, level: 0, painter: index === 0 ? painter : undefined };
  });
  let untilRestart = restartInterval;
  for (let row = 0; row < units.down; row += 1) {
    for (let column = 0; column < units.across; column += 1) {
      if (restartInterval > 0 && untilRestart === 0) {
        bits.restart();
        for (const state of states) state.level = 0;
        untilRestart = restartInterval;
      }
      untilRestart -= 1;
      for (const state of states) if (!readUnit(bits, state, { row, column })) return false;
    }
  }
  return true;
}

/** A component on the way through the data, with the level from which its next block differs. */
interface State {
  readonly component: ScanComponent;
  readonly painter: Painter | undefined;
  level: number;
}

const coefficients = new Int32Array(64);

/** Reads the blocks of one component in one unit, and draws those that are wanted. */
function readUnit(
  bits: Bits,
  state: State,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  const { component, painter } = state;
  const { across, down } = component;
  for (let y = row * down; y < (row + 1) * down; y += 1) {
    for (let x = column * across; x < (column + 1) * across; x += 1) {
      const kept = painter?.isWanted(x, y) === true ? coefficients.fill(0) : undefined;
      const change = readBlock(bits, component, kept);
      if (change === undefined || bits.isOver()) return false;
      state.level += change;
      if (kept === undefined) continue;
      kept[0] = state.level * (component.steps[0] ?? 0);
      painter?.draw(x, y, kept);
    }
  }
  return true;
}

/** Reads a block and, where they are kept, its coefficients but the first, whose change it gives; nothing if it is broken. */
function readBlock(
  bits: Bits,
  { dc, ac, steps }: ScanComponent,
  kept: Int32Array | undefined,
): number | undefined {
  const size = bits.symbol(dc);
  if (size < 0 || size > 11) return undefined;
  const change = bits.number(size);
  for (let at = 1; at < 64; at += 1) {
    const symbol = bits.symbol(ac);
    if (symbol < 0) return undefined;
    const run = symbol >> 4;
    const length = symbol & 15;
    if (length === 0) {
      if (run < 15) break;
      at += 15;
      continue;
    }
    at += run;
    if (at > 63) return undefined;
    const value = bits.number(length);
    if (kept !== undefined) kept[zigzag[at] ?? 0] = value * (steps[at] ?? 0);
  }
  return change;
}

/** Pixels along the side of a block as it is drawn: the lower half of its waves is enough to see ink. */
const side = 4;
/** How much of wave `u` stands at pixel `x`: the inverse cosine transform of T.81, A.3.3, at `side` points. */
const waves = Float64Array.from({ length: side * side }, (_, index) => {
  const [x, u] = [Math.floor(index / side), index % side];
  return u === 0 ? Math.sqrt(1 / 8) : 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side));
});
const half = new Float64Array(side * side);

function drawBlock(
  pixels: Uint8Array,
  place: number,
  { width, coefficients }: { readonly width: number; readonly coefficients: Int32Array },
): void {
  for (let v = 0; v < side; v += 1) {
    for (let x = 0; x < side; x += 1) {
      let sum = 0;
      for (let u = 0; u < side; u += 1) {
        sum += (waves[side * x + u] ?? 0) * (coefficients[8 * v + u] ?? 0);
      }
      half[side * v + x] = sum;
    }
  }
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      let sum = 128;
      for (let v = 0; v < side; v += 1) {
        sum += (waves[side * y + v] ?? 0) * (half[side * v + x] ?? 0);
      }
      pixels[place + width * y + x] = Math.min(255, Math.max(0, Math.round(sum)));
    }
  }
}
