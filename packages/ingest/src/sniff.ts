export type Sniffed =
  | { readonly kind: "pdf" | "html" | "text" | "xml" | "empty" }
  | { readonly kind: "binary"; readonly what: string };

const sampleBytes = 65_536;

/** The first bytes of what people mistake for a document. */
const signatures: readonly (readonly [string, string])[] = [
  ["PK\u0003\u0004", "a ZIP archive or an Office file"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Office file"],
  ["{\\rtf", "an RTF file"],
  ["\u0089PNG", "a PNG image"],
  ["\u00ff\u00d8\u00ff", "a JPEG image"],
  ["GIF8", "a GIF image"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u007fELF", "a program"],
];

/** Tells a document's kind by its content, whatever its name or its server says. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: "empty" };
  const start = latin1(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return { kind: "pdf" };
  // UTF-16 stands apart: half of its bytes may be zeros.
  const wide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start);
  const what = wide ? undefined : binaryAnywhere(bytes);
  if (what !== undefined) return { kind: "binary", what };
  const head = wide ? wideHead(bytes) : latin1(bytes.subarray(0, 4096));
  if (head.replace(/^\u00ef\u00bb\u00bf/, "").trim() === "" && bytes.length <= 4096) {
    return { kind: "empty" };
  }
  return { kind: markupOf(head) };
}

/** What a binary file seems to be, from its first bytes; undefined for text. */
export function binaryKind(head: Uint8Array): string | undefined {
  const start = latin1(head.subarray(0, 8));
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return known[1];
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff|%PDF-)/.test(start)) return undefined;
  let controls = 0;
  for (const byte of head) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls += 1;
  }
  // A stray control character is a flaw of a text; one in a hundred is no text.
  if (controls * 100 <= head.length) return undefined;
  return head.every((byte) => byte === 0) ? "it is all zeros" : "it is binary data";
}

/** Looks at the start, the middle and the end: a text may be followed by a flood. */
function binaryAnywhere(bytes: Uint8Array): string | undefined {
  const middle = bytes.length >> 1;
  return (
    binaryKind(bytes.subarray(0, sampleBytes)) ??
    binaryKind(bytes.subarray(middle, middle + sampleBytes)) ??
    binaryKind(bytes.subarray(Math.max(0, bytes.length - sampleBytes)))
  );
}

const preamble = /^(?:\uFEFF|\u00ef\u00bb\u00bf|\s|<\?xml[^>]*\?>|<!--[\s\S]*?-->)*/;
const firstTag =
  /^<(?:!doctype\s+html|html|head|body|title|meta|link|base|script|style|main|article|section|header|nav|div|p|h[1-6]|table|ul|ol|span|a|b|br|center|font|img|noscript)\b/i;

/** HTML starts with one of its tags; a text that merely mentions one does not. */
function markupOf(head: string): "html" | "xml" | "text" {
  const body = head.replace(preamble, "");
  if (firstTag.test(body)) return "html";
  if (/<!doctype\s+html|<html[\s>]/i.test(head)) return "html";
  return /^\s*(?:\uFEFF|\u00ef\u00bb\u00bf)?\s*<(?:\?xml|rss|feed|rdf:RDF)\s/.test(head)
    ? "xml"
    : "text";
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function wideHead(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff ? "utf-16le" : "utf-16be";
  return new TextDecoder(label).decode(bytes.subarray(0, 8192));
}
