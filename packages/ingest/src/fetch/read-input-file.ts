import { constants, type Stats } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Input } from "../capture.ts";
import { DataError, RetryError } from "../errors.ts";
import { binaryKind } from "../sniff.ts";
import { readBounded, tooLarge } from "./read-bounded.ts";

const headBytes = 65_536;

/** Reads a regular file; whatever may block or never end (a pipe, a device) is refused before it is read. */
export async function readInputFile({ source, location }: Input, maxBytes: number) {
  // Without NONBLOCK, opening a pipe waits for somebody to write.
  const flags = constants.O_RDONLY | constants.O_NONBLOCK;
  const file = await open(location, flags).catch((error: unknown) => {
    throw fileError(source, error);
  });
  try {
    const stats = await file.stat();
    refuseUnreadable(source, stats);
    if (stats.size > maxBytes) throw await whyTooLarge(file, source, maxBytes);
    const stream = file.createReadStream({ autoClose: false });
    return await readBounded(stream, source, maxBytes);
  } catch (error) {
    throw fileError(source, error);
  } finally {
    await file.close();
  }
}

function refuseUnreadable(source: string, stats: Stats): void {
  if (stats.isDirectory()) {
    throw new DataError("not-a-file", source, "is a folder, not a document");
  }
  if (!stats.isFile()) {
    throw new DataError("not-a-file", source, "is a device or a pipe; give a regular file");
  }
}

/** A flood of zeros is named for what it is: raising the limit would not help. */
async function whyTooLarge(file: FileHandle, source: string, maxBytes: number) {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headBytes), position: 0 });
  const kind = binaryKind(buffer.subarray(0, bytesRead));
  if (kind === undefined) return tooLarge(source, maxBytes);
  return new DataError("not-a-document", source, `is not a document: ${kind}`);
}

function fileError(source: string, error: unknown): Error {
  if (error instanceof DataError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
    case "ELOOP":
    case "ENAMETOOLONG":
      return new DataError(
        "missing",
        source,
        "no such file; check the path, or put the file back and requeue it",
      );
    case "EACCES":
    case "EPERM":
      return new DataError(
        "no-permission",
        source,
        "no permission to read it; change its rights and requeue it",
      );
    case "ENXIO":
    case "EOPNOTSUPP":
      return new DataError("not-a-file", source, "is a device or a pipe; give a regular file");
    default: {
      const reason = typeof code === "string" ? code : String(error);
      return new RetryError("unreadable", source, `could not be read (${reason})`);
    }
  }
}
