import type { Pdfium } from "./native.ts";

/** A file that PDFium has opened. */
export interface OpenFile {
  readonly document: number;
  readonly pageCount: number;
  readonly close: () => void;
}

export type OpenFailure = "encrypted" | "damaged";

/** `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY`. */
const lockedCodes = [4, 5];

/** Opens a file, or says what keeps it shut; each password is tried as UTF-8 and as Latin-1. */
export function openFile(
  pdfium: Pdfium,
  bytes: Uint8Array,
  passwords: readonly string[],
): OpenFile | OpenFailure {
  const { call } = pdfium;
  const place = call.malloc(bytes.length);
  if (place === 0) throw new WebAssembly.RuntimeError("no memory for the file");
  pdfium.bytes().set(bytes, place);
  let failure: OpenFailure = "damaged";
  for (const key of keysOf(passwords)) {
    const secret = writeText(pdfium, key);
    const document = call.FPDF_LoadMemDocument(place, bytes.length, secret);
    call.free(secret);
    if (document !== 0) {
      return {
        document,
        pageCount: call.FPDF_GetPageCount(document),
        close: () => {
          call.FPDF_CloseDocument(document);
          call.free(place);
        },
      };
    }
    failure = lockedCodes.includes(call.FPDF_GetLastError()) ? "encrypted" : "damaged";
    if (failure === "damaged") break;
  }
  call.free(place);
  return failure;
}

/** What to try: none, and each password in the encodings of newer and of older files. */
function keysOf(passwords: readonly string[]): readonly Uint8Array[] {
  return ["", ...passwords].flatMap((password) => {
    const keys = [Buffer.from(`${password}\0`, "utf8"), Buffer.from(`${password}\0`, "latin1")];
    return /^\p{ASCII}*$/u.test(password) ? keys.slice(0, 1) : keys;
  });
}

/** Copies bytes into PDFium's memory; the caller frees them. */
export function writeText(pdfium: Pdfium, text: Uint8Array): number {
  const place = pdfium.call.malloc(text.length);
  pdfium.bytes().set(text, place);
  return place;
}

/** An entry of the file's information, if there is one. */
export function readMeta(pdfium: Pdfium, document: number, key: string): string | undefined {
  const { call, bytes, scratch, scratchSize } = pdfium;
  const name = writeText(pdfium, Buffer.from(`${key}\0`));
  const length = call.FPDF_GetMetaText(document, name, scratch, scratchSize);
  call.free(name);
  if (length < 4 || length > scratchSize) return undefined;
  const text = Buffer.from(bytes().slice(scratch, scratch + length - 2)).toString("utf16le");
  return text.trim() === "" ? undefined : text.trim().toWellFormed();
}
