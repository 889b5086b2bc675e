import { TextDecoder } from "node:util";

export interface Claims {
  /** The charset that the server named. */
  readonly charset?: string;
  /** Whether to look for a meta element. */
  readonly html: boolean;
}

/**
 * Decodes bytes: byte order mark, then valid UTF-8 with characters beyond ASCII, then the server's
 * charset, then the page's own, else windows-1252.
 * Valid UTF-8 goes before the claims: bytes are hardly ever that by chance, and claims are often wrong.
 */
export function decode(bytes: Uint8Array, claims: Claims): string {
  const text = rawDecode(bytes, claims);
  // What JSON and PostgreSQL cannot hold is replaced one for one.
  return text.replaceAll("\u0000", "\ufffd").toWellFormed();
}

function rawDecode(bytes: Uint8Array, claims: Claims): string {
  const marked = markOf(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const claimed = [claims.charset, claims.html ? metaCharset(bytes) : undefined]
    .filter((label) => label !== undefined)
    .map(decoderFor)
    .find((decoder) => decoder !== undefined);
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const beyond = utf8.match(/[^\p{ASCII}]/gu) ?? [];
  const broken = beyond.filter((character) => character === "\ufffd").length;
  // An ASCII text may still be one of the seven-bit encodings of Japan or China.
  if (beyond.length === 0) return claimed?.decode(bytes) ?? utf8;
  if (broken === 0) return utf8;
  // One broken byte in a UTF-8 page costs one character; read as windows-1252 it would cost them all.
  const mostlyUtf8 = broken * 2 < beyond.length;
  if (mostlyUtf8 && (claimed === undefined || claimed.encoding === "utf-8")) return utf8;
  if (claimed !== undefined && claimed.encoding !== "utf-8") return claimed.decode(bytes);
  return new TextDecoder("windows-1252").decode(bytes);
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  // A page whose meta element can be read byte by byte is not UTF-16, whatever it says.
  return label?.toLowerCase().startsWith("utf-16") ? "utf-8" : label;
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
