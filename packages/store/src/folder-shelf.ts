import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isMissing } from "./is-missing.ts";
import type { Shelf } from "./shelf.ts";
import { writeWhole } from "./write-whole.ts";

/** What a write that was cut off leaves beside its file. */
const leftBehind = /\.part$/;

/** A shelf in a folder of this machine. */
export function openFolderShelf(root: string): Shelf {
  const placeOf = (path: string) => join(root, path);

  async function namesIn(folder: string): Promise<readonly string[]> {
    try {
      return (await readdir(placeOf(folder))).sort();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  return {
    placeOf,
    async list(folder) {
      const sizes = new Map<string, number>();
      for (const name of await namesIn(folder)) {
        const place = placeOf(`${folder}/${name}`);
        if (leftBehind.test(name)) await rm(place, { force: true });
        else sizes.set(name, (await stat(place)).size);
      }
      return sizes;
    },
    async read(path) {
      try {
        return await readFile(placeOf(path), "utf8");
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    write: (path, text) => writeWhole(placeOf(path), text),
    remove: (path) => rm(placeOf(path), { force: true }),
  };
}
