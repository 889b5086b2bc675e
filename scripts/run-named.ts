import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What each word runs, and where its programs live: one folder each, with a `main.ts`. */
const places: Readonly<Record<string, string>> = { eval: "test/eval", bench: "bench" };

const [kind = "", name = "", ...rest] = process.argv.slice(2);
const folder = join(import.meta.dirname, "..", places[kind] ?? "");
const names = (existsSync(folder) ? readdirSync(folder) : []).filter((entry) =>
  existsSync(join(folder, entry, "main.ts")),
);

if (!names.includes(name)) {
  console.error(`Usage: pnpm ${kind} ${names.join(" | ") || "NAME (there is none yet)"}`);
  process.exitCode = 2;
} else {
  process.argv.splice(2, process.argv.length, ...rest);
  await import(pathToFileURL(join(folder, name, "main.ts")).href);
}
