import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTopic } from "@recount/core";
import { afterAll } from "vitest";
import { topicFile } from "../chaos/pages.ts";

/** A case of the tests' own, so that nothing here depends on the samples. */
export const topic = readTopic(topicFile, "ferry-claims.yaml");

/** Papers on the case, one on another, and files that are no papers. */
const papers: Readonly<Record<string, string>> = {
  "march.txt": "As of March 4, 2030, 212 claims had been filed after the ferry accident.\n",
  "april.txt": "As of April 8, 2030, 240 claims had been filed after the ferry accident.\n",
  "copy-of-april.txt": "As of April 8, 2030, 240 claims had been filed after the ferry accident.\n",
  "may.html":
    "<html><head><title>Claims after the ferry accident</title></head><body><article><h1>Claims after the ferry accident</h1>" +
    "<p>As of May 6, 2030, 251 claims had been filed, the court's clerk said in a notice to the parties.</p>" +
    "<p>The notice gave no reason for the slow pace, and the lawyers for the passengers had asked for more time to hear from people who live far from the harbor.</p>" +
    "<p>A hearing on the request is expected before the summer recess, according to the calendar of the court.</p></article></body></html>",
  "mine.txt": "As of April 8, 2030, 9,900 claims had been filed after the fire at the mine.\n",
  "empty.txt": "",
  "picture.txt": "\u0089PNG\r\n\u001a\n0000000000",
};

export interface Place {
  /** The folder with the papers. */
  readonly folder: string;
  readonly dataDir: string;
  readonly outDir: string;
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of papers, with a data and an output folder beside it. */
export function layOut(files: Readonly<Record<string, string>> = papers): Place {
  const root = mkdtempSync(join(tmpdir(), "recount-workers-"));
  made.push(root);
  const folder = join(root, "papers");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text, name.startsWith("picture") ? "latin1" : "utf8");
  }
  return { folder, dataDir: join(root, ".recount"), outDir: join(root, "out") };
}

/** Everything under a folder, by name: what must be the same to the byte. */
export function contents(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length + 1), readFileSync(name, "utf8")]),
  );
}
