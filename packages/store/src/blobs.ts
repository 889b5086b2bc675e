import { createHash } from "node:crypto";
import { access, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "./is-missing.ts";
import { writeWhole } from "./write-whole.ts";

/** Bytes under their own sha256: raw captures and parsed documents. */
export interface Blobs {
  /** Keeps the bytes and gives their sha256. Putting the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null if they are not here. */
  get(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
  /** Takes the bytes away, and what a write of them that was cut off has left. */
  remove(sha256: string): Promise<void>;
  /** The names of all bytes here that begin with these two digits. */
  list(digits: string): Promise<readonly string[]>;
}

export function sha256Of(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Blobs in a folder, spread over 256 sub-folders: `ab/abcdef…`. */
export function openFolderBlobs(folder: string): Blobs {
  const fileOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);

  async function has(sha256: string): Promise<boolean> {
    try {
      await access(fileOf(sha256));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async function namesIn(digits: string): Promise<readonly string[]> {
    try {
      return await readdir(join(folder, digits));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  return {
    has,
    async list(digits) {
      const names = (await namesIn(digits)).map((name) => name.slice(0, 64));
      return [...new Set(names)].sort();
    },
    async remove(sha256) {
      const digits = sha256.slice(0, 2);
      const own = (await namesIn(digits)).filter((name) => name.startsWith(sha256));
      for (const name of own) await rm(join(folder, digits, name), { force: true });
    },
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (!(await has(sha256))) await writeWhole(fileOf(sha256), bytes);
      return sha256;
    },
    async get(sha256) {
      try {
        return await readFile(fileOf(sha256));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  };
}
