import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { sha256Of } from "./blobs.ts";
import { writeWhole } from "./write-whole.ts";

/** A topic's files by name: `2018-08-30.json`, `latest.json`, `series.csv`. */
export type SnapshotFiles = Readonly<Record<string, string>>;

export interface PublishedFile {
  readonly path: string;
  readonly sha256: string;
  readonly state: "written" | "unchanged" | "removed";
}

async function bytesOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

const ours =
  /^(?:\d{4}(?:-\d{2}){0,2}|latest|index|changes|feed|datapackage|snapshot\.schema)\.json$|^series\.csv$/;
const leftBehind = /\.part$/;

async function writeOne(path: string, text: string): Promise<PublishedFile> {
  const unchanged = (await bytesOf(path)) === text;
  if (!unchanged) await writeWhole(path, text);
  return { path, sha256: sha256Of(text), state: unchanged ? "unchanged" : "written" };
}

/**
 * Writes a topic's snapshots under `<outDir>/snapshots/<topic>/`, touches no file whose bytes stand
 * already, and removes the dates at which nothing is known any more.
 */
export async function writeSnapshots(
  outDir: string,
  topicId: string,
  files: SnapshotFiles,
): Promise<readonly PublishedFile[]> {
  const folder = join(outDir, "snapshots", topicId);
  const published: PublishedFile[] = [];
  for (const name of Object.keys(files).sort()) {
    published.push(await writeOne(join(folder, name), files[name] ?? ""));
  }
  for (const name of await namesIn(folder)) {
    if (leftBehind.test(name)) await rm(join(folder, name), { force: true });
    if (!ours.test(name) || name in files) continue;
    const path = join(folder, name);
    published.push({ path, sha256: sha256Of((await bytesOf(path)) ?? ""), state: "removed" });
    await rm(path, { force: true });
  }
  return published;
}
