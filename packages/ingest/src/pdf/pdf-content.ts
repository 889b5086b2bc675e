import type { Document } from "@recount/core";

/** What a PDF gives of a document; id, source and address are stamped by the caller. */
export type PdfContent = Pick<
  Document,
  | "title"
  | "author"
  | "mediaType"
  | "language"
  | "court"
  | "text"
  | "blocks"
  | "pages"
  | "words"
  | "furniture"
  | "outcome"
  | "notices"
>;
