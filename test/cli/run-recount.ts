import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const command = join(root, "node_modules/.bin/recount");
export const samples = join(root, "samples");
export const topics = join(root, "topics");

/** The embedded engine, whatever the shell that runs the tests is set up for. */
const env = { ...process.env, REDIS_URL: "", DATABASE_URL: "", AWS_ACCESS_KEY_ID: "" };

/** An empty folder that lives as long as the test file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "recount-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the command in a folder to its end. */
export function recount(cwd: string, args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...{ encoding: "utf8", input, cwd, env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** Runs the command without holding this process up, which may be the server that it asks. */
export async function recountAside(
  cwd: string,
  args: readonly string[],
  set: Readonly<Record<string, string>> = {},
) {
  const child = spawn(command, args, {
    ...{ cwd, env: { ...env, ...set }, stdio: ["ignore", "pipe", "pipe"] },
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { status, stdout, stderr };
}

/** Starts the command in a folder, in a process group of its own. */
export function startRecount(cwd: string, args: readonly string[]) {
  return spawn(command, args, { cwd, env, stdio: "ignore", detached: true });
}
