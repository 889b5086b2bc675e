/** A component of a picture: brightness is the first of three, and the only one of a grey picture. */
export interface Component {
  readonly id: number;
  /** Blocks of eight by eight in each unit of the scan, across and down. */
  readonly across: number;
  readonly down: number;
  /** The steps by which its coefficients are multiplied, in zigzag order. */
  readonly steps: Uint16Array;
}

/** The code words of a Huffman table, by the next sixteen bits: 256 times the length, and the symbol; 0 for none. */
export type Codes = Uint16Array;

export interface ScanComponent extends Component {
  readonly dc: Codes;
  readonly ac: Codes;
}

/** What stands before the coded data of a sequential JPEG with one scan. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: readonly ScanComponent[];
  /** Units after which prediction begins anew; 0 for never. */
  readonly restartInterval: number;
  /** Where the coded data begins. */
  readonly start: number;
}

interface Tables {
  readonly steps: Map<number, Uint16Array>;
  readonly codes: Map<number, Codes>;
  restartInterval: number;
  size?: { readonly width: number; readonly height: number };
  components: readonly Component[];
  isRed: boolean;
}

const mostPixels = 64_000_000;
const [startOfFrame, huffmanTables, startOfScan, quantTables, restarts, adobe] = [
  0xc0, 0xc4, 0xda, 0xdb, 0xdd, 0xee,
];
/** Progressive, lossless and arithmetic frames, which are rare in filings. */
const otherFrames = new Set([0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** The letter R. */
const redId = 0x52;

/** Reads up to the coded data (ITU T.81, Annex B); nothing for a kind of JPEG that is not read here, or a broken one. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables: Tables = {
    steps: new Map(),
    codes: new Map(),
    restartInterval: 0,
    components: [],
    isRed: false,
  };
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (otherFrames.has(marker)) return undefined;
    // Markers may be filled up with bytes of ones.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = data.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const segment = new DataView(bytes.buffer, bytes.byteOffset + at + 4, length - 2);
    if (marker === startOfScan) return frameOf(tables, segment, end);
    if (!note(tables, marker, segment)) return undefined;
    at = end;
  }
  return undefined;
}

/** Takes in what a segment tells; false if it is broken. */
function note(tables: Tables, marker: number, segment: DataView): boolean {
  switch (marker) {
    case quantTables:
      return noteSteps(tables, segment);
    case huffmanTables:
      return noteCodes(tables, segment);
    case restarts:
      if (segment.byteLength < 2) return false;
      tables.restartInterval = segment.getUint16(0);
      return true;
    case startOfFrame:
    case startOfFrame + 1:
      return noteFrame(tables, segment);
    case adobe:
      // Its last byte is zero where the first component of three is red.
      tables.isRed = segment.byteLength >= 12 && segment.getUint8(11) === 0;
      return true;
    default:
      return true;
  }
}

function noteSteps({ steps }: Tables, segment: DataView): boolean {
  let at = 0;
  while (at < segment.byteLength) {
    const head = segment.getUint8(at);
    const wide = head >> 4 !== 0;
    const size = wide ? 128 : 64;
    if (at + 1 + size > segment.byteLength) return false;
    const from = at + 1;
    const read = (_: number, index: number): number =>
      wide ? segment.getUint16(from + 2 * index) : segment.getUint8(from + index);
    steps.set(head & 15, Uint16Array.from({ length: 64 }, read));
    at = from + size;
  }
  return true;
}

function noteCodes({ codes }: Tables, segment: DataView): boolean {
  let at = 0;
  while (at + 17 <= segment.byteLength) {
    const table = new Uint16Array(65_536);
    let [place, symbol] = [0, at + 17];
    for (let length = 1; length <= 16; length += 1) {
      const span = 1 << (16 - length);
      for (let left = segment.getUint8(at + length); left > 0; left -= 1) {
        if (symbol >= segment.byteLength || place + span > 65_536) return false;
        table.fill(256 * length + segment.getUint8(symbol), place, place + span);
        place += span;
        symbol += 1;
      }
    }
    codes.set(segment.getUint8(at), table);
    at = symbol;
  }
  return at === segment.byteLength;
}

function noteFrame(tables: Tables, segment: DataView): boolean {
  if (segment.byteLength < 6 || segment.getUint8(0) !== 8) return false;
  const [height, width, count] = [segment.getUint16(1), segment.getUint16(3), segment.getUint8(5)];
  if (width * height === 0 || width * height > mostPixels) return false;
  if ((count !== 1 && count !== 3) || segment.byteLength < 6 + 3 * count) return false;
  tables.size = { width, height };
  const components: Component[] = [];
  for (let at = 6; at < 6 + 3 * count; at += 3) {
    const [id, sampling] = [segment.getUint8(at), segment.getUint8(at + 1)];
    const [across, down] = [sampling >> 4, sampling & 15];
    const steps = tables.steps.get(segment.getUint8(at + 2));
    const fits = across >= 1 && across <= 4 && down >= 1 && down <= 4;
    if (!fits || steps === undefined) return false;
    // One component alone is coded block by block.
    components.push(count === 1 ? { id, across: 1, down: 1, steps } : { id, across, down, steps });
  }
  tables.components = components;
  // What is not sampled as finely as the rest is not the brightness.
  return components.every(
    ({ across, down }) =>
      across <= (components[0]?.across ?? 0) && down <= (components[0]?.down ?? 0),
  );
}

function frameOf(tables: Tables, segment: DataView, start: number): Frame | undefined {
  const { size, components, codes, restartInterval, isRed } = tables;
  if (size === undefined || segment.byteLength < 1 + 2 * components.length) return undefined;
  if (components.length > 1 && (isRed || components[0]?.id === redId)) return undefined;
  if (segment.getUint8(0) !== components.length) return undefined;
  const coded = components.flatMap((component, index): ScanComponent[] => {
    if (segment.getUint8(1 + 2 * index) !== component.id) return [];
    const chosen = segment.getUint8(2 + 2 * index);
    const [dc, ac] = [codes.get(chosen >> 4), codes.get(16 + (chosen & 15))];
    return dc === undefined || ac === undefined ? [] : [{ ...component, dc, ac }];
  });
  if (coded.length !== components.length) return undefined;
  return { ...size, components: coded, restartInterval, start };
}
