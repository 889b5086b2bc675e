import { fingerprintOf } from "@recount/core";
import type { FileMark } from "../ledger/publishing-tables.ts";
import type { Shelf } from "../shelf.ts";

export interface PublishedFile {
  readonly path: string;
  readonly sha256: string;
  readonly state: "written" | "unchanged" | "removed";
}

export function folderOf(topicId: string): string {
  return `snapshots/${topicId}`;
}

const ours =
  /^(?:\d{4}-\d{2}-\d{2}|latest|index|changes|feed|datapackage|snapshot\.schema)\.json$|^series\.csv$/;

/** Writes a file, unless its very bytes stand there already. */
export async function writeFile(shelf: Shelf, path: string, text: string): Promise<PublishedFile> {
  const unchanged = (await shelf.read(path)) === text;
  if (!unchanged) await shelf.write(path, text);
  const { sha256 } = fingerprintOf(text);
  return { path: shelf.placeOf(path), sha256, state: unchanged ? "unchanged" : "written" };
}

/** Removes those of our files in a topic's folder that are not among the ones it should have. */
export async function removeOthers(
  shelf: Shelf,
  topicId: string,
  kept: Readonly<Record<string, unknown>>,
): Promise<readonly PublishedFile[]> {
  const removed: PublishedFile[] = [];
  const names = [...(await shelf.list(folderOf(topicId))).keys()];
  for (const name of names.filter((one) => ours.test(one) && !(one in kept)).sort()) {
    const path = `${folderOf(topicId)}/${name}`;
    const { sha256 } = fingerprintOf((await shelf.read(path)) ?? "");
    await shelf.remove(path);
    removed.push({ path: shelf.placeOf(path), sha256, state: "removed" });
  }
  return removed;
}

/** Whether the folder holds what was last written to it, told by names and sizes: another folder does not. */
export async function stands(
  shelf: Shelf,
  topicId: string,
  files: Readonly<Record<string, FileMark>>,
): Promise<boolean> {
  const sizes = await shelf.list(folderOf(topicId));
  const found = [...sizes.keys()].filter((name) => ours.test(name));
  const expected = Object.entries(files);
  return (
    found.length === expected.length &&
    expected.every(([name, { bytes }]) => sizes.get(name) === bytes)
  );
}
