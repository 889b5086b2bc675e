import { type Document, findDateline, isEnglish, type Notice } from "@recount/core";
import type { Capture } from "./capture.ts";
import { type Content, failedContent } from "./content.ts";
import { decode } from "./decode.ts";
import { languageOf } from "./detect-language.ts";
import { readHtml } from "./html/read-html.ts";
import { parsePdf } from "./pdf/parse-pdf.ts";
import type { PdfOptions } from "./pdf/pdf-options.ts";
import { sniff } from "./sniff.ts";
import { parseText } from "./text/parse-text.ts";

export interface ParseOptions extends PdfOptions {
  /** Bytes of HTML or plain text; a PDF has limits of its own. */
  readonly textLimit?: number;
}

const unknownType = "application/octet-stream";
const mediaTypes = { html: "text/html", xml: "text/xml", text: "text/plain" } as const;

/** Turns bytes into the one text that every offset refers to; what is wrong with them becomes an outcome. */
export async function parse(
  capture: Capture,
  bytes: Uint8Array,
  options: ParseOptions = {},
): Promise<Document> {
  const { language: stated, ...content } = await read(capture, bytes, options);
  const language = languageOf(content.text, stated);
  const url = content.url ?? capture.url;
  return {
    id: capture.sha256,
    source: capture.source,
    ...content,
    ...(url === undefined ? {} : { url }),
    ...datelineOf(content),
    ...(capture.fetchedAt === undefined ? {} : { fetchedAt: capture.fetchedAt }),
    language,
    notices: [...content.notices, ...noticesOf(language)],
  };
}

async function read(capture: Capture, bytes: Uint8Array, options: ParseOptions): Promise<Content> {
  const { charset, url } = capture;
  const found = sniff(bytes);
  switch (found.kind) {
    case "empty":
      return failedContent(unknownType, "empty", "is empty; fetch it again");
    case "binary":
      return failedContent(unknownType, "not-a-document", `is not a document: ${found.what}`);
    case "pdf":
      // The PDF reader does not look at the language; the words tell.
      return { ...(await parsePdf(bytes, options)), language: "" };
    case "html":
    case "xml":
    case "text": {
      const limit = options.textLimit ?? 20_000_000;
      const mediaType = mediaTypes[found.kind];
      if (bytes.length > limit) {
        return failedContent(mediaType, "too-large", `has more than ${limit} bytes of text`);
      }
      const text = decode(bytes, {
        html: found.kind !== "text",
        ...(charset === undefined ? {} : { charset }),
      });
      if (found.kind === "text") return parseText(text);
      const isFeed = found.kind === "xml";
      return readHtml({ html: text, isFeed, ...(url === undefined ? {} : { url }) }, options);
    }
  }
}

/** A court's paper has none. */
function datelineOf({
  text,
  pages,
  publishedAt,
  publishedBasis,
}: Content): Pick<Document, "dateline"> {
  if (pages.length > 0) return {};
  const day = publishedBasis === undefined ? publishedAt?.slice(0, 10) : undefined;
  const dateline = findDateline(text, day);
  return dateline === undefined ? {} : { dateline };
}

function noticesOf(language: string): readonly Notice[] {
  if (isEnglish(language)) return [];
  const message = `the text seems not to be English (${language}); its figures are not read`;
  return [{ code: "language", message }];
}
