import {
  type ChildProcess,
  execFileSync,
  type SpawnOptions,
  spawn,
  spawnSync,
} from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { librariesOf, unpackPackages } from "./unpack-packages.ts";

const cache = join(import.meta.dirname, "../.cache/postgres");
const server = { name: "postgresql", own: /^postgresql-\d+$/ };

export interface Postgres {
  /** Of a database of the test's own, and empty. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of the test's own, which may be taken away and given back. */
export interface PostgresServer extends Postgres {
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  start(): Promise<void>;
}

/** A PostgreSQL refuses to run as root, and runs as nobody there. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Programs {
  readonly bin: string;
  readonly env: NodeJS.ProcessEnv;
}

function newestUnder(folder: string): string | undefined {
  const versions = existsSync(folder) ? readdirSync(folder) : [];
  const [newest] = versions
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a);
  return newest === undefined ? undefined : join(folder, String(newest), "bin");
}

/** Debian keeps the server's programs off the path. */
function installed(): Programs | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const bin =
    folders.find((folder) =>
      ["initdb", "postgres"].every((name) => existsSync(join(folder, name))),
    ) ?? newestUnder("/usr/lib/postgresql");
  return bin === undefined ? null : { bin, env: process.env };
}

function unpackedIn(folder: string): Programs | null {
  const bin = newestUnder(join(folder, "usr/lib/postgresql"));
  if (bin === undefined) return null;
  return { bin, env: { ...process.env, LD_LIBRARY_PATH: librariesOf(folder) } };
}

async function findPrograms(): Promise<Programs> {
  const found = installed() ?? unpackedIn(cache);
  if (found !== null) return found;
  const unpacked = (await unpackPackages(cache, server)) ? unpackedIn(cache) : null;
  if (unpacked === null) {
    throw new Error("These tests need PostgreSQL: install its server, or set DATABASE_URL");
  }
  return unpacked;
}

/** Under a home that is closed to others, the server's user reads a copy. */
function within(folder: string, programs: Programs): Programs {
  const asked = spawnSync(join(programs.bin, "postgres"), ["--version"], {
    ...{ ...user, env: programs.env, cwd: "/" },
  });
  if (asked.status === 0) return programs;
  const copy = join(folder, "programs");
  cpSync(cache, copy, { recursive: true, verbatimSymlinks: true });
  return unpackedIn(copy) ?? programs;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket, () => client.end(() => resolve(true)));
    client.once("error", () => resolve(false));
  });
}

/** Ends the server when its standard input closes, which the death of this process does as well. */
const guard =
  'exec 3<&0; "$@" & server=$!; { cat <&3 > /dev/null; kill -INT $server; } & wait $server';

/** Reads and writes as a server that is asked to forget at a power cut, and only then. */
const settings = ["fsync=off", "full_page_writes=off", "max_connections=200", "jit=off"];

/** Starts a server of our own on a socket that nobody else knows: no port to be taken. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "recount-postgres-"));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const programs = within(folder, await findPrograms());
  const options = { ...user, env: programs.env, cwd: folder };
  const data = join(folder, "data");
  const made = ["--no-sync", "--auth=trust", "--username=recount", "--locale=C", "--encoding=UTF8"];
  execFileSync(join(programs.bin, "initdb"), ["-D", data, ...made], { ...options, stdio: "pipe" });
  const words = ["-D", data, "-k", folder, "-h", "", ...settings.flatMap((one) => ["-c", one])];

  const program = [join(programs.bin, "postgres"), ...words];
  let running = await launch(program, folder, options);
  const end = async (how: (shell: ChildProcess) => void) => {
    const ended = running.exitCode ?? running.signalCode ?? once(running, "exit");
    how(running);
    await ended;
  };
  return {
    url: `postgres://recount@localhost/postgres?host=${folder}`,
    async start() {
      running = await launch(program, folder, options);
    },
    crash: () => end(({ pid = 0 }) => process.kill(-pid, "SIGKILL")),
    async stop() {
      await end(({ stdin }) => stdin?.end());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server and waits for it. Just after a crash, it will not start as long as the dead one's children live. */
async function launch(
  program: readonly string[],
  folder: string,
  options: SpawnOptions,
): Promise<ChildProcess> {
  for (let tries = 0; tries < 50; tries++) {
    const shell = spawn("sh", ["-c", guard, "sh", ...program], {
      ...{ ...options, stdio: ["pipe", "ignore", "ignore"], detached: true },
    });
    while (shell.exitCode === null) {
      if (await isReady(folder)) return shell;
      await sleep(20);
    }
    await sleep(100);
  }
  throw new Error(`${program[0]} did not start`);
}

async function isReady(folder: string): Promise<boolean> {
  if (!(await answers(join(folder, ".s.PGSQL.5432")))) return false;
  const client = new pg.Client({ host: folder, user: "recount", database: "postgres" });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** An empty database for the tests: on the server of DATABASE_URL, else on one found here, else on Debian's. */
export async function providePostgres(): Promise<Postgres> {
  const given = process.env.DATABASE_URL;
  return given === undefined || given === "" ? startPostgres() : createDatabase(given);
}

/** An empty database of its own on a server; taken away whoever is at work on it. */
export async function createDatabase(given: string): Promise<Postgres> {
  const name = `recount_test_${randomBytes(8).toString("hex")}`;
  await ask(given, `CREATE DATABASE ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    stop: () => ask(given, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}
