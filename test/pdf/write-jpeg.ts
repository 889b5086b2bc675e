/** Writes a picture as a sequential JPEG the plain way: one length for all code words, and no chroma of its own. */
export interface JpegOptions {
  readonly width: number;
  readonly height: number;
  /** From 0 to 255. */
  readonly brightness: (x: number, y: number) => number;
  /** Blocks of brightness in a unit, across and down; grey without it, else with two components of colour. */
  readonly sampling?: readonly [number, number];
  readonly restartInterval?: number;
}

const step = 4;
const zigzag = Array.from({ length: 64 }, (_, index) => [index >> 3, index & 7] as const).sort(
  ([y, x], [v, u]) => x + y - u - v || ((x + y) % 2 === 0 ? x - u : y - v),
);
/** All run lengths with all sizes, each as its place in this list. */
const symbols = Array.from({ length: 16 }, (_, run) =>
  Array.from({ length: run === 0 || run === 15 ? 11 : 10 }, (_, size) =>
    run === 0 || run === 15 ? 16 * run + size : 16 * run + size + 1,
  ),
).flat();

class Bits {
  readonly bytes: number[] = [];
  #held = "";

  write(value: number, length: number): void {
    if (length > 0) this.#held += value.toString(2).padStart(length, "0");
    while (this.#held.length >= 8) this.#byte();
  }

  /** Ends on a whole byte. */
  fill(): void {
    if (this.#held !== "") this.#held = this.#held.padEnd(8, "1");
    if (this.#held !== "") this.#byte();
  }

  #byte(): void {
    const byte = Number.parseInt(this.#held.slice(0, 8), 2);
    this.bytes.push(byte, ...(byte === 0xff ? [0] : []));
    this.#held = this.#held.slice(8);
  }
}

export function writeJpeg({ width, height, brightness, sampling, restartInterval }: JpegOptions) {
  const [across, down] = sampling ?? [1, 1];
  const count = sampling === undefined ? 1 : 3;
  const bits = new Bits();
  const [columns, rows] = [Math.ceil(width / (8 * across)), Math.ceil(height / (8 * down))];
  const levels = { brightness: 0 };
  for (let unit = 0; unit < columns * rows; unit += 1) {
    if (restartInterval !== undefined && unit > 0 && unit % restartInterval === 0) {
      bits.fill();
      bits.bytes.push(0xff, 0xd0 + ((unit / restartInterval - 1) % 8));
      levels.brightness = 0;
    }
    for (let block = 0; block < across * down; block += 1) {
      const x = 8 * ((unit % columns) * across + (block % across));
      const y = 8 * (Math.floor(unit / columns) * down + Math.floor(block / across));
      levels.brightness = writeBlock(
        bits,
        levels.brightness,
        wavesOf((u, v) => brightness(x + u, y + v)),
      );
    }
    for (let colour = 1; colour < count; colour += 1)
      writeBlock(bits, 0, Array<number>(64).fill(0));
  }
  bits.fill();
  const components = Array.from({ length: count }, (_, index) => index + 1);
  return Buffer.from([
    ...[0xff, 0xd8],
    ...segment(0xdb, [0, ...Array<number>(64).fill(step)]),
    ...(restartInterval === undefined
      ? []
      : segment(0xdd, [restartInterval >> 8, restartInterval & 255])),
    ...segment(0xc0, [
      ...[8, height >> 8, height & 255, width >> 8, width & 255, count],
      ...components.flatMap((id) => [id, id === 1 ? 16 * across + down : 0x11, 0]),
    ]),
    ...segment(0xc4, [0x00, ...lengths(4, 12), ...Array.from({ length: 12 }, (_, size) => size)]),
    ...segment(0xc4, [0x10, ...lengths(8, symbols.length), ...symbols]),
    ...segment(0xda, [count, ...components.flatMap((id) => [id, 0]), 0, 63, 0]),
    ...bits.bytes,
    ...[0xff, 0xd9],
  ]);
}

/** So many code words, all of one length. */
function lengths(length: number, count: number): readonly number[] {
  return Array.from({ length: 16 }, (_, index) => (index + 1 === length ? count : 0));
}

function segment(marker: number, data: readonly number[]): readonly number[] {
  const length = data.length + 2;
  return [0xff, marker, length >> 8, length & 255, ...data];
}

/** The quantised coefficients of a block, in zigzag order. */
function wavesOf(at: (x: number, y: number) => number): readonly number[] {
  const places = Array.from({ length: 64 }, (_, index) => [index & 7, index >> 3] as const);
  const values = places.map(([x, y]) => at(x, y) - 128);
  const wave = (place: number, order: number): number =>
    (order === 0 ? Math.SQRT1_2 : 1) * Math.cos(((2 * place + 1) * order * Math.PI) / 16);
  return zigzag.map(([v, u]) => {
    const sum = places.reduce(
      (all, [x, y], index) => all + (values[index] ?? 0) * wave(x, u) * wave(y, v),
      0,
    );
    return Math.round(sum / 4 / step);
  });
}

function writeBlock(bits: Bits, before: number, [level = 0, ...waves]: readonly number[]): number {
  const size = sizeOf(level - before);
  bits.write(size, 4);
  bits.write(codeOf(level - before), size);
  let run = 0;
  for (const wave of waves) {
    if (wave === 0) {
      run += 1;
      continue;
    }
    for (; run > 15; run -= 16) bits.write(symbols.indexOf(0xf0), 8);
    bits.write(symbols.indexOf(16 * run + sizeOf(wave)), 8);
    bits.write(codeOf(wave), sizeOf(wave));
    run = 0;
  }
  if (run > 0) bits.write(symbols.indexOf(0), 8);
  return level;
}

function sizeOf(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1;
}

function codeOf(value: number): number {
  return value > 0 ? value : value + 2 ** sizeOf(value) - 1;
}
