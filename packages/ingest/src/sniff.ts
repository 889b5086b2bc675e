export type MediaType = "application/pdf" | "text/html" | "text/plain";

const pdf = /%PDF-/;
const html = /<!doctype\s+html|<(?:html|head|body|article)[\s>]/i;
const element = /<(?:p|div|h1|h2|span|table|ul|meta|title|br)[\s/>]/gi;

/** What the bytes are, by the bytes: `null` for what is no document at all. */
export function sniff(bytes: Uint8Array): MediaType | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  // The header may stand anywhere in the first 1,024 bytes (ISO 32000-1, implementation note 13).
  if (pdf.test(head.slice(0, 1024))) return "application/pdf";
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (!wide && isBinary(bytes.subarray(0, 4096))) return null;
  const text = wide ? head.replaceAll("\0", "") : head;
  return html.test(text) || (text.match(element)?.length ?? 0) >= 2 ? "text/html" : "text/plain";
}

/** Text has no NUL, and hardly any control character but tab, line and form feeds and escape. */
function isBinary(head: Uint8Array): boolean {
  const control = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
  return control.includes(0) || control.length > 4;
}
