import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { Capture, Input } from "./capture.ts";
import { DataError } from "./errors.ts";

export interface ReadOptions {
  /** Bytes; a larger input is refused before it fills the memory. */
  readonly sizeLimit?: number;
}

export interface Fetched {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
}

export const defaultSizeLimit = 100 * 1024 * 1024;

/** Reads a file, or standard input for "-". Throws `DataError` where the file itself is at fault. */
export async function readInput(input: Input, options: ReadOptions = {}): Promise<Fetched> {
  const limit = options.sizeLimit ?? defaultSizeLimit;
  const bytes =
    input.location === "-"
      ? await drain(process.stdin, input, limit)
      : await readFile(input, limit);
  return { capture: captureOf(input, bytes), bytes };
}

export function captureOf(input: Input, bytes: Uint8Array): Capture {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...input, sha256, size: bytes.byteLength };
}

async function readFile(input: Input, limit: number): Promise<Uint8Array> {
  const handle = await openFile(input);
  try {
    const { size } = await checkFile(handle, input);
    if (size > limit) throw tooLarge(input, limit);
    // A file may grow while it is read: the stream is counted as well.
    return await drain(handle.createReadStream({ autoClose: false }), input, limit);
  } finally {
    await handle.close();
  }
}

async function openFile({ source, location }: Input): Promise<FileHandle> {
  try {
    return await open(location, "r");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT")
      throw new DataError("missing", `${source}: there is no such file; check the path`);
    if (code === "EACCES" || code === "EPERM") {
      throw new DataError(
        "no-permission",
        `${source}: no right to read it; change its permissions`,
      );
    }
    if (code === "ENXIO") throw notFile(source);
    throw error;
  }
}

async function checkFile(handle: FileHandle, { source }: Input): Promise<{ size: number }> {
  const stat = await handle.stat();
  if (!stat.isFile()) throw notFile(source);
  return stat;
}

function notFile(source: string): DataError {
  return new DataError(
    "not-a-file",
    `${source}: not a plain file; name a document or a folder of documents`,
  );
}

function tooLarge({ source }: Input, limit: number): DataError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new DataError(
    "too-large",
    `${source}: larger than the limit of ${megabytes} MB; split it`,
  );
}

async function drain(
  stream: NodeJS.ReadableStream,
  input: Input,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.byteLength;
    if (size > limit) throw tooLarge(input, limit);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
