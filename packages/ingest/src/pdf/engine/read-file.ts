import type { Notice } from "@recount/core";
import type { FileWords, PageWords } from "./page-words.ts";
import { loadPdfium, type Pdfium } from "./pdfium/native.ts";
import { type OpenFailure, openFile, readMeta } from "./pdfium/open-file.ts";
import { changesPictures } from "./pdfium/plain-picture.ts";
import { type PageRead, readPage } from "./pdfium/read-page.ts";
import { isTrap } from "./pdfium/trap.ts";

export interface ReadOptions {
  readonly passwords: readonly string[];
  readonly pageLimit: number;
  readonly memoryLimitMb: number;
}

/** A file that was read, its pages as the reader keeps them. */
export type ReadFile<Page> = Omit<FileWords, "pages"> & { readonly pages: readonly Page[] };

/** Makes of a page what is kept of it: the words of a long filing would else be held twice. */
export type Keep<Page> = (page: PageWords) => Page;

export type FileFailure = OpenFailure | "too-large" | "no-pages";

/** A page that breaks the engine costs a new engine; a file that keeps doing so is given up. */
const mostTraps = 5;

/** Some 2,500 full pages. A word takes much more memory than its share of a file that repeats itself. */
const mostWords = 1_000_000;
/** The memory of an engine never shrinks; one that a large file has blown up is let go. */
const mostKeptBytes = 128 * 2 ** 20;

let engine: Promise<Pdfium> | undefined;

interface Reading<Page> {
  readonly keep: Keep<Page>;
  readonly pages: Page[];
  readonly notices: Notice[];
  title?: string;
  author?: string;
  pageCount: number;
}

/** Reads the words of all pages. What is wrong with the file is the answer; what is thrown is wrong with the code. */
export async function readFile<Page>(
  bytes: Uint8Array,
  options: ReadOptions,
  keep: Keep<Page>,
): Promise<ReadFile<Page> | FileFailure> {
  const reading: Reading<Page> = { keep, pages: [], notices: [], pageCount: 0 };
  for (let trap = 0; trap < mostTraps; trap += 1) {
    engine ??= loadPdfium(options.memoryLimitMb);
    const pdfium = await engine;
    try {
      return readOn(pdfium, bytes, options, reading) ?? finish(reading, options);
    } catch (error) {
      if (!isTrap(error)) throw error;
      engine = undefined;
      if (pdfium.wasRefusedMemory()) return "too-large";
      if (reading.pageCount === 0) return "damaged";
      leaveOut(reading, reading.pages.length + 1);
    }
  }
  while (reading.pages.length < Math.min(reading.pageCount, options.pageLimit)) {
    leaveOut(reading, reading.pages.length + 1);
  }
  return finish(reading, options);
}

/** Has the engine do something with a file; nothing where the file keeps shut or breaks the engine. */
export async function withFile<T>(
  bytes: Uint8Array,
  options: Pick<ReadOptions, "memoryLimitMb" | "passwords">,
  work: (pdfium: Pdfium, document: number) => T,
): Promise<T | undefined> {
  engine ??= loadPdfium(options.memoryLimitMb);
  const pdfium = await engine;
  try {
    const file = openFile(pdfium, bytes, options.passwords);
    if (typeof file === "string") return undefined;
    const result = work(pdfium, file.document);
    file.close();
    return result;
  } catch (error) {
    if (!isTrap(error)) throw error;
    engine = undefined;
    return undefined;
  }
}

/** Reads from the first page that is not read yet. */
function readOn<Page>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  options: ReadOptions,
  reading: Reading<Page>,
): FileFailure | undefined {
  const file = openFile(pdfium, bytes, options.passwords);
  if (typeof file === "string") return file;
  const { document, pageCount } = file;
  if (pageCount === 0) return "no-pages";
  reading.pageCount = pageCount;
  const title = readMeta(pdfium, document, "Title");
  const author = readMeta(pdfium, document, "Author");
  Object.assign(
    reading,
    title === undefined ? {} : { title },
    author === undefined ? {} : { author },
  );
  let changes: boolean | undefined;
  const kept = {
    fonts: new Map<number, string>(),
    room: { numbers: [] },
    // Most files have no words on pictures, and are not searched.
    changesPictures: () => (changes ??= changesPictures(bytes)),
  };
  let words = 0;
  while (reading.pages.length < Math.min(pageCount, options.pageLimit)) {
    const number = reading.pages.length + 1;
    const page = readPage({ pdfium, document, number, kept });
    if (page === undefined) leaveOut(reading, number);
    else add(reading, page);
    words += page?.words.length ?? 0;
    if (words > mostWords) {
      // With the file still open in it.
      engine = undefined;
      return "too-large";
    }
  }
  file.close();
  if (pdfium.bytes().length > mostKeptBytes) engine = undefined;
  return undefined;
}

function add<Page>(reading: Reading<Page>, { withheld, ...page }: PageRead): void {
  const { keep, pages, notices } = reading;
  pages.push(keep(page));
  if (withheld === 0) return;
  const words = withheld === 1 ? "1 word" : `${withheld} words`;
  notices.push({
    code: "text-withheld",
    message: `Page ${page.number} holds ${words} that its reader cannot see, under a redaction or otherwise hidden; they were left out.`,
    page: page.number,
  });
}

function leaveOut<Page>({ keep, pages, notices }: Reading<Page>, number: number): void {
  pages.push(keep({ number, width: 612, height: 792, words: [] }));
  notices.push({
    code: "page-unreadable",
    message: `Page ${number} is damaged and was left out.`,
    page: number,
  });
}

function finish<Page>(reading: Reading<Page>, { pageLimit }: ReadOptions): ReadFile<Page> {
  const { pageCount, notices, keep: _, ...rest } = reading;
  if (pageCount <= pageLimit) return { ...rest, notices };
  const message = `Only the first ${pageLimit} of ${pageCount} pages were read; raise the page limit to read the rest.`;
  return { ...rest, notices: [{ code: "page-limit", message }, ...notices] };
}
