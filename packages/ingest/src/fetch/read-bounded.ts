import { DataError } from "../errors.ts";

/** 100 MB: the largest filings are scans of about half that. */
export const defaultMaxBytes = 100_000_000;

/** Reads a stream to its end, and stops it as soon as it gives more than it may. */
export async function readBounded(
  stream: AsyncIterable<Uint8Array | string>,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(source, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

export function tooLarge(source: string, maxBytes: number): DataError {
  return new DataError(
    "too-large",
    source,
    `is larger than ${maxBytes} bytes; split it or raise the limit`,
  );
}
