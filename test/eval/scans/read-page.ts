import { type Document, extract } from "@recount/core";
import { sha256Of } from "@recount/ingest";
import { unpackWords } from "../../../packages/ingest/src/pdf/engine/packed-words.ts";
import { readFile } from "../../../packages/ingest/src/pdf/engine/read-file.ts";
import { layOut } from "../../../packages/ingest/src/pdf/layout/token.ts";
import { readDocument } from "../../../packages/ingest/src/pdf/page/read-document.ts";
import type { Read } from "./compare.ts";
import type { KnownPage } from "./pages.ts";

/** What a page says by the file's own text, read as if it were all of the file: a scan of it knows no other page. */
export async function readPage({ name, bytes, number }: KnownPage): Promise<Read> {
  const limits = { passwords: [], pageLimit: number, memoryLimitMb: 1024 };
  const file = await readFile(bytes, limits, (one) => one);
  if (typeof file === "string") throw new Error(`${name}: ${file}`);
  const page = file.pages.find((one) => one.number === number);
  if (page === undefined) throw new Error(`${name}: there is no such page`);
  const content = unpackWords(readDocument({ ...file, pages: [layOut({ ...page, number: 1 })] }));
  const document: Document = { id: sha256Of(bytes), source: name, ...content };
  return { document, extraction: extract(document) };
}
