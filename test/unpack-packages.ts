import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The C library is there, and must be the system's own; compilers and scripting languages are not needed. */
const unwanted = /^lib(?:c6|c-|gcc|crypt1|stdc\+\+|llvm|perl|python|tcl)/;

async function dependenciesOf(name: string): Promise<readonly string[]> {
  const only = ["recommends", "suggests", "conflicts", "breaks", "replaces", "enhances"];
  const { stdout } = await run("apt-cache", [
    ...["depends", "--recurse", ...only.map((kind) => `--no-${kind}`), name],
  ]);
  return stdout.split("\n").filter((line) => /^[a-z0-9]\S+$/.test(line));
}

/** A program's packages and the libraries that a bare system may lack. */
async function wanted(name: string, own: RegExp): Promise<readonly string[]> {
  const all = await dependenciesOf(name);
  return all.filter((one) => own.test(one) || (one.startsWith("lib") && !unwanted.test(one)));
}

/**
 * Downloads a program from Debian's packages and unpacks it into a folder: nothing is installed, no root is
 * needed. `own` tells the program's packages from the libraries. False where that is not possible.
 */
export async function unpackPackages(
  cache: string,
  { name, own }: { readonly name: string; readonly own: RegExp },
): Promise<boolean> {
  const folder = `${cache}.${process.pid}`;
  const debs = join(folder, "debs");
  mkdirSync(debs, { recursive: true });
  try {
    const download = async () =>
      run("apt-get", ["download", ...new Set(await wanted(name, own))], { cwd: debs });
    // Empty package lists: a second try after an update, which wants root and may fail.
    await download().catch(() => run("apt-get", ["update"]).then(download));
    for (const deb of readdirSync(debs)) await run("dpkg", ["-x", join(debs, deb), folder]);
    rmSync(debs, { recursive: true });
    if (!existsSync(cache)) renameSync(folder, cache);
    return true;
  } catch {
    // Another test file may have been faster.
    return existsSync(cache);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the libraries of an unpacked program lie, as LD_LIBRARY_PATH has it. */
export function librariesOf(cache: string): string {
  return readdirSync(join(cache, "usr/lib"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(cache, "usr/lib", name))
    .join(delimiter);
}
