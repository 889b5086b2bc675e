import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { DataError } from "../errors.ts";
import { defaultMaxBytes, readBounded, tooLarge } from "./read-bounded.ts";

interface Answer {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

/** Reads an answer's body; the limit holds for what it unpacks to, so a small bomb stays small. */
export async function readAnswer(
  source: string,
  { headers, body }: Answer,
  options: { readonly maxBytes?: number },
  signal: AbortSignal,
) {
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  try {
    if (Number(headers["content-length"]) > maxBytes) throw tooLarge(source, maxBytes);
    const stream = unpack(source, body, first(headers["content-encoding"]));
    // A decoder that waits for its input is not woken by the request's own abort.
    const stop = () => stream.destroy(new Error("aborted"));
    signal.addEventListener("abort", stop, { once: true });
    const bytes = await readBounded(stream, source, maxBytes);
    signal.removeEventListener("abort", stop);
    return { bytes, ...contentType(first(headers["content-type"])) };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    // zlib's codes and brotli's; anything else is the network's.
    if (!/^(?:Z_|ERR__ERROR|ERR_BROTLI)/.test(code) || signal.aborted) throw error;
    throw new DataError("bad-encoding", source, "its compressed content is broken");
  } finally {
    body.destroy();
  }
}

function unpack(source: string, body: Readable, encoding: string): Readable {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length > 2) throw unknownEncoding(source, encoding);
  return names.reduceRight((stream: Readable, name) => {
    const decoder = Object.hasOwn(decoders, name) ? decoders[name]?.() : undefined;
    if (decoder === undefined) throw unknownEncoding(source, encoding);
    // The error reaches the reader through the decoder; nothing more is to be done here.
    return pipeline(stream, decoder, () => {});
  }, body);
}

function unknownEncoding(source: string, encoding: string): DataError {
  return new DataError("unsupported", source, `is sent in an unknown encoding (${encoding})`);
}

function contentType(header: string) {
  const mediaType = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header)?.[1]?.toLowerCase();
  const charset = /;\s*charset\s*=\s*"?([\w.:+-]+)/i.exec(header)?.[1]?.toLowerCase();
  return {
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(charset === undefined ? {} : { charset }),
  };
}

function first(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? "";
}
