import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file that readers see, by its path; not what a killed writer left beside one. */
export function published(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    names.map((name) => [name.slice(folder.length + 1), readFileSync(name, "utf8")]),
  );
}
