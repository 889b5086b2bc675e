import type { Document, Notice } from "@recount/core";
import type { Capture } from "./capture.ts";
import { type Content, failedContent } from "./content.ts";
import { decode } from "./decode.ts";
import { parseHtml } from "./html/parse-html.ts";
import { guessLanguage } from "./language.ts";
import { sniff } from "./sniff.ts";
import { parseText } from "./text/parse-text.ts";

/** Bytes to Document. What is wrong with the bytes is an `outcome`; it never throws for them. */
export async function parse(capture: Capture, bytes: Uint8Array): Promise<Document> {
  const content = await parseContent(capture, bytes);
  const language = content.language ?? guessLanguage(content.text);
  const foreign =
    language.toLowerCase().startsWith("en") || content.text === "" ? [] : [notEnglish(language)];
  return {
    id: capture.sha256,
    source: capture.source,
    ...content,
    ...(content.url === undefined && capture.url !== undefined ? { url: capture.url } : {}),
    ...(capture.fetchedAt === undefined ? {} : { fetchedAt: capture.fetchedAt }),
    language,
    notices: [...content.notices, ...foreign],
  };
}

async function parseContent({ charset }: Capture, bytes: Uint8Array): Promise<Content> {
  if (bytes.byteLength === 0) {
    return failedContent("application/octet-stream", "empty", "the file is empty; fetch it again");
  }
  switch (sniff(bytes)) {
    case null:
      return failedContent(
        "application/octet-stream",
        "not-a-document",
        "neither PDF nor HTML nor text",
      );
    case "application/pdf":
      return failedContent(
        "application/pdf",
        "unsupported",
        "PDF is not read yet; convert it to text",
      );
    case "text/html":
      return parseHtml(decode(bytes, charset));
    case "text/plain":
      return parseText(decode(bytes, charset));
  }
}

function notEnglish(language: string): Notice {
  return {
    code: "language",
    message: `the text seems not to be English (${language}); its figures may be missed`,
  };
}
