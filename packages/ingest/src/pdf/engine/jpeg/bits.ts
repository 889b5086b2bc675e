import type { Codes } from "./frame.ts";

/** The coded data of a JPEG, bit by bit; what is read beyond its end is zeros, and `isOver` tells. */
export class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  /** The bits at hand, the next one highest of `#count`. */
  #held = 0;
  #count = 0;
  #missing = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** Whether more was read than there is. */
  isOver(): boolean {
    return this.#missing > this.#count;
  }

  /** The next symbol of a table; -1 where no code word stands. */
  symbol(codes: Codes): number {
    this.#fill();
    const entry = codes[(this.#held >>> (this.#count - 16)) & 0xffff] ?? 0;
    this.#count -= entry >> 8;
    return entry === 0 ? -1 : entry & 0xff;
  }

  /** A number of so many bits, at most 16; those that begin with a zero stand for what is negative (T.81, F.2.2.1). */
  number(size: number): number {
    if (size === 0) return 0;
    this.#fill();
    this.#count -= size;
    const value = (this.#held >>> this.#count) & ((1 << size) - 1);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }

  /** Goes on behind the next restart marker. */
  restart(): void {
    [this.#held, this.#count, this.#missing] = [0, 0, 0];
    const bytes = this.#bytes;
    while (this.#at < bytes.length && !isRestart(bytes[this.#at], bytes[this.#at + 1])) {
      this.#at += 1;
    }
    this.#at += 2;
  }

  /** Has at least sixteen bits at hand. */
  #fill(): void {
    while (this.#count < 16) {
      const byte = this.#bytes[this.#at] ?? 0xff;
      if (byte === 0xff && this.#bytes[this.#at + 1] !== 0) {
        // A marker: the data is over, here or for this interval.
        this.#missing += 8;
        this.#held <<= 8;
      } else {
        // A zero behind a byte of ones says that it is data.
        this.#at += byte === 0xff ? 2 : 1;
        this.#held = (this.#held << 8) | byte;
      }
      this.#count += 8;
    }
  }
}

function isRestart(byte: number | undefined, next: number | undefined): boolean {
  return byte === 0xff && next !== undefined && next >= 0xd0 && next <= 0xd7;
}
