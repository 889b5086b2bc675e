import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

interface Holder {
  readonly pid: number;
  /** When the process began, as the system counts it: tells it from a later one with the same id. */
  readonly began: string | null;
  readonly what: FolderUse;
}

/** What a process does in a folder, for those that find it held. */
export interface FolderUse {
  /** As a person would call it: "recount ingest". */
  readonly command?: string;
  /** ISO 8601. */
  readonly since?: string;
}

export interface FolderLock {
  release(): void;
}

/** Somebody else works in this folder, and only one process can. */
export class FolderHeldError extends Error {
  readonly folder: string;
  readonly pid: number;
  constructor(folder: string, pid: number, { command, since }: FolderUse = {}) {
    const what = [command, since === undefined ? undefined : `since ${since}`].filter(Boolean);
    super(
      `${folder} is in use by process ${pid}${what.length === 0 ? "" : ` (${what.join(", ")})`}: ` +
        "an embedded ledger opens in one process only. " +
        `Wait for it to end or stop it (kill ${pid}), or set DATABASE_URL to share a ledger between processes.`,
    );
    this.name = "FolderHeldError";
    this.folder = folder;
    this.pid = pid;
  }
}

/** Locks of this very process: its id alone could also be that of a dead forerunner. */
const heldHere = new Set<string>();

/** Field 22 of /proc/PID/stat, counted behind the name, which may hold spaces; null elsewhere. */
function beganAt(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, began }: Holder, file: string): boolean {
  if (pid === process.pid) return heldHere.has(file);
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to someone else.
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const now = beganAt(pid);
  return began === null || now === null || began === now;
}

function readHolder(file: string): Holder | null {
  try {
    const [who = "", since, command] = readFileSync(file, "utf8").trim().split("\n");
    const [pid, began] = who.split(" ");
    const what = { ...(since && { since }), ...(command && { command }) };
    return { pid: Number(pid), began: began ?? null, what };
  } catch {
    return null;
  }
}

/** Puts the lock in place, whole or not at all; false if one is there already. */
function place(file: string, { command = "", since = "" }: FolderUse): boolean {
  const beside = `${file}.${process.pid}`;
  const who = [process.pid, beganAt(process.pid) ?? ""].join(" ").trim();
  const body = [who, since, command.replaceAll("\n", " ")].join("\n");
  writeFileSync(beside, body);
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    // A file system without hard links.
    writeFileSync(file, body, { flag: "wx" });
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Takes a dead holder's lock away. If a third process was faster, its lock goes back. */
function clear(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved !== null && (moved.pid !== dead.pid || moved.began !== dead.began)) {
      linkSync(aside, file);
    }
  } catch {
    // Somebody else cleared it first: the next try sees who holds it now.
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Holds a folder for this process. A lock whose holder was killed does not stand in the way. */
export function lockFolder(folder: string, what: FolderUse = {}): FolderLock {
  mkdirSync(folder, { recursive: true });
  const file = join(resolve(folder), "lock");
  for (let attempt = 0; attempt < 10; attempt++) {
    if (place(file, what)) {
      heldHere.add(file);
      return {
        release() {
          if (heldHere.delete(file)) rmSync(file, { force: true });
        },
      };
    }
    const holder = readHolder(file);
    if (holder === null) continue;
    if (isAlive(holder, file)) throw new FolderHeldError(folder, holder.pid, holder.what);
    clear(file, holder);
  }
  throw new Error(`${file} cannot be taken: remove it if no process works in ${folder}`);
}
