import { TextDecoder } from "node:util";

const declared =
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})|^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,40})/i;

/**
 * Bytes as text: by byte order mark, then as UTF-8 if they are valid UTF-8, then as the page or
 * the server declares, then as Windows-1252. UTF-8 goes first since bytes seldom fit it by chance,
 * and declarations are often wrong.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
    const named = declared.exec(head);
    return decoder(charset ?? named?.[1] ?? named?.[2]).decode(bytes);
  }
}

function decoder(charset: string | undefined): TextDecoder {
  try {
    if (charset !== undefined && !/^utf-?8$/i.test(charset)) return new TextDecoder(charset);
  } catch {
    // An unknown name says nothing; the default holds.
  }
  return new TextDecoder("windows-1252");
}
