import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Ledger, openLedger } from "@recount/store";
import { startPostgres } from "../provide-postgres.ts";
import { startRedis } from "../provide-redis.ts";
import { topicFile } from "./pages.ts";

export interface Worker {
  readonly child: ChildProcess;
  kill(): Promise<void>;
}

export type House = Awaited<ReturnType<typeof openHouse>>;

const entry = join(import.meta.dirname, "../../packages/cli/bin/recount.js");
const quickEntry = join(import.meta.dirname, "quick-worker.ts");
const shiftClock = join(import.meta.dirname, "shift-clock.ts");

const config = `topics: topics
out: disk/out
workers:
  gather: 500ms
  attempts: 12
  hosts: { default: { gap: 0ms, atOnce: 100 } }
`;

/** A small disk of memory where the system lets us have one; else a folder, and the disk is never full. */
function mountDisk(folder: string, megabytes: number): boolean {
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

/** Servers of its own, a small disk, and worker processes that may be started and killed. */
export async function openHouse({
  diskMegabytes,
  quick,
}: {
  readonly diskMegabytes: number;
  /** A worker that gives up dead workers' jobs after a second, in place of the command's minute. */
  readonly quick: boolean;
}) {
  const folder = mkdtempSync(join(tmpdir(), "recount-chaos-"));
  const disk = join(folder, "disk");
  const small = mountDisk(disk, diskMegabytes);
  mkdirSync(join(folder, "topics"));
  writeFileSync(join(folder, "topics/ferry-claims.yaml"), topicFile);
  writeFileSync(join(folder, "recount.yaml"), config);
  const [postgres, redis] = await Promise.all([
    startPostgres(),
    startRedis({ appendonly: "yes", "maxmemory-policy": "noeviction" }),
  ]);
  const environment = { databaseUrl: postgres.url, redisUrl: redis.url };
  const log = join(folder, "workers.log");
  writeFileSync(log, "");
  const workers = new Set<Worker>();
  let ledger: Ledger | undefined;

  function startWorker(clockMs = 0): Worker {
    const out = openSync(log, "a");
    const call = quick
      ? [quickEntry]
      : [entry, "worker", "--allow-private", "--log", "json", "--data", "disk/recount"];
    const child = spawn(process.execPath, ["--import", shiftClock, ...call], {
      ...{ cwd: folder, stdio: ["ignore", out, out] },
      env: {
        ...process.env,
        ...{ DATABASE_URL: postgres.url, REDIS_URL: redis.url, CHAOS_CLOCK_MS: String(clockMs) },
      },
    });
    closeSync(out);
    const worker: Worker = {
      child,
      async kill() {
        workers.delete(worker);
        const ended = once(child, "exit");
        if (child.exitCode === null && child.signalCode === null) {
          child.kill("SIGKILL");
          await ended;
        }
      },
    };
    workers.add(worker);
    return worker;
  }

  return {
    ...{ folder, disk, small, environment, postgres, redis, workers, startWorker },
    dataDir: join(disk, "recount"),
    outDir: join(disk, "out"),
    /** Asks the ledger, whose server may be away. */
    async ask<T>(question: (db: Ledger["db"]) => Promise<T>): Promise<T | undefined> {
      try {
        ledger ??= await openLedger({ databaseUrl: postgres.url }, new Date().toISOString());
        return await question(ledger.db);
      } catch {
        return undefined;
      }
    },
    /** How often the workers have said something. */
    count: (words: RegExp) => (readFileSync(log, "utf8").match(words) ?? []).length,
    /** Leaves no room on the disk until the call that it gives. */
    fillDisk(): () => void {
      const filler = join(disk, "filler");
      const { bavail, bsize } = statfsSync(disk);
      // To the last block: a byte more than there is room for fails.
      for (let left = bavail * bsize; left > 0; ) {
        try {
          writeFileSync(filler, Buffer.alloc(Math.min(left, 4 * 1024 * 1024)), { flag: "a" });
          left -= 4 * 1024 * 1024;
        } catch {
          break;
        }
      }
      return () => rmSync(filler, { force: true });
    },
    /** Ends the workers in order, and tells whether each did. */
    async stopWorkers(): Promise<readonly (number | null)[]> {
      const ends = [...workers].map(async ({ child }) => {
        if (child.exitCode !== null) return child.exitCode;
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
        return child.exitCode;
      });
      return Promise.all(ends);
    },
    async close(): Promise<void> {
      for (const worker of workers) await worker.kill();
      await ledger?.close();
      await Promise.all([redis.stop(), postgres.stop()]);
      if (small) execFileSync("umount", [disk]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
