import type { Blobs, Shelf } from "@recount/store";
import { BucketError, NewerLedgerError } from "@recount/store";

/** What the work stands on is not there, or full, or not what it should be: no document is to blame. */
export class SetupError extends Error {
  override readonly name = "SetupError";
}

/** Of files: no room, no rights, no medium. */
const systemCodes =
  /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE|ENOMEM|EACCES|EPERM|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/**
 * Of PostgreSQL: connection, log-in, database or schema missing, no rights, read-only, resources, operator, its own
 * files.
 */
const sqlStates = /^(?:08|28|3D|3F|42501|42P01|42703|42883|25006|53|57P|58|XX)/;
/** pg has no code for these. */
const connectionWords =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** The error as one of the set-up, if it is one. */
export function toSetupError(error: unknown): SetupError | undefined {
  if (error instanceof SetupError) return error;
  if (!(error instanceof Error)) return undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const isSetup =
    error instanceof BucketError ||
    error instanceof NewerLedgerError ||
    systemCodes.test(code) ||
    // A server's socket that is gone; any other missing file is a fault of ours.
    ("syscall" in error && error.syscall === "connect") ||
    (/^[0-9A-Z]{5}$/.test(code) && sqlStates.test(code)) ||
    connectionWords.test(error.message);
  if (!isSetup) return undefined;
  const words = error.message === "" ? code : error.message;
  return new SetupError(words, { cause: error });
}

/** Whether a set-up that cannot be opened now may be there in a while: not one that is another's, or wrong for good. */
export function isPassing(error: unknown): boolean {
  return (
    toSetupError(error) !== undefined &&
    !(error instanceof NewerLedgerError || error instanceof BucketError)
  );
}

async function asSetup<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError || error instanceof TypeError)
      throw error;
    throw new SetupError(`${what}: ${error.message}`, { cause: error });
  }
}

/** Blobs whose failures are the set-up's: also a store that is busy for longer than its tries. */
export function guardBlobs(blobs: Blobs): Blobs {
  return {
    put: (bytes) => asSetup("blobs", blobs.put(bytes)),
    get: (sha256) => asSetup("blobs", blobs.get(sha256)),
    has: (sha256) => asSetup("blobs", blobs.has(sha256)),
    remove: (sha256) => asSetup("blobs", blobs.remove(sha256)),
    list: (digits) => asSetup("blobs", blobs.list(digits)),
  };
}

/** The same for where snapshots go. */
export function guardShelf(shelf: Shelf): Shelf {
  return {
    placeOf: (path) => shelf.placeOf(path),
    list: (folder) => asSetup("snapshots", shelf.list(folder)),
    read: (path) => asSetup("snapshots", shelf.read(path)),
    write: (path, text) => asSetup("snapshots", shelf.write(path, text)),
    remove: (path) => asSetup("snapshots", shelf.remove(path)),
  };
}
