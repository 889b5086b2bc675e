import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { librariesOf, unpackPackages } from "./unpack-packages.ts";

const cache = join(import.meta.dirname, "../.cache/redis");
const server = { name: "redis-server", own: /^redis-(?:server|tools)$/ };

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of the test's own, which may be taken away and given back. */
export interface RedisServer extends Redis {
  /** Ends it at once, as a crash would. */
  crash(): Promise<void>;
  start(): Promise<void>;
}

interface Binary {
  readonly path: string;
  /** Where its libraries lie, if not where the system looks. */
  readonly libraries?: string;
}

function onPath(): Binary | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const path = folders.map((folder) => join(folder, "redis-server")).find(existsSync);
  return path === undefined ? null : { path };
}

function unpacked(): Binary | null {
  const path = join(cache, "usr/bin/redis-server");
  return existsSync(path) ? { path, libraries: librariesOf(cache) } : null;
}

async function unpack(): Promise<Binary | null> {
  return (await unpackPackages(cache, server)) ? unpacked() : null;
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const client = connect(socket, () => client.write("PING\r\n"));
    client.once("data", (words) => {
      client.destroy();
      resolve(words.toString().startsWith("+PONG"));
    });
    client.once("error", () => resolve(false));
  });
}

/** Ends the server when its standard input closes, which the death of this process does as well. */
const guard = '"$@" & server=$!; cat > /dev/null; kill $server; wait';

interface Launch {
  readonly binary: Binary;
  readonly words: readonly string[];
  readonly socket: string;
}

async function launch({ binary, words, socket }: Launch): Promise<ChildProcess> {
  const { path, libraries } = binary;
  const server = spawn("sh", ["-c", guard, "sh", path, ...words], {
    ...{ stdio: ["pipe", "ignore", "ignore"], detached: true },
    env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
  });
  for (let tries = 0; !(await answers(socket)); tries++) {
    if (tries === 500) throw new Error(`${path} did not start`);
    await sleep(20);
  }
  return server;
}

/** Starts a server of our own on a socket that nobody else knows: no port to be taken, unless it is asked for. */
async function start(
  binary: Binary,
  more: RedisSettings = {},
  leading: readonly string[] = [],
): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), "recount-redis-"));
  const socket = join(folder, "socket");
  const options = {
    ...{ port: 0, unixsocket: socket, save: "", dir: folder, loglevel: "warning" },
    ...more,
  };
  const settings = Object.entries(options).map(([name, value]) => [`--${name}`, String(value)]);
  const call = { binary, words: [...leading, ...settings.flat()], socket };
  let server = await launch(call);
  const end = async (how: (shell: ChildProcess) => void) => {
    const ended = server.exitCode ?? server.signalCode ?? once(server, "exit");
    how(server);
    await ended;
  };
  return {
    url: `unix://${socket}`,
    async start() {
      server = await launch(call);
    },
    async crash() {
      await end(({ pid = 0 }) => process.kill(-pid, "SIGKILL"));
      rmSync(socket, { force: true });
    },
    async stop() {
      await end(({ stdin }) => stdin?.end());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Options of redis-server, by their names. */
export type RedisSettings = Readonly<Record<string, string | number>>;

async function findBinary(): Promise<Binary> {
  const binary = onPath() ?? unpacked() ?? (await unpack());
  if (binary !== null) return binary;
  throw new Error("The queue tests need Redis: install redis-server, or set REDIS_URL");
}

/** A server of the test's own, set up as it asks; `leading` words stand before the settings. */
export async function startRedis(
  settings: RedisSettings,
  leading: readonly string[] = [],
): Promise<RedisServer> {
  return start(await findBinary(), settings, leading);
}

/** A Redis for the tests: the one in REDIS_URL, else one found here, else Debian's, unpacked into the cache. */
export async function provideRedis(): Promise<Redis> {
  const url = process.env.REDIS_URL;
  if (url !== undefined && url !== "") return { url, stop: async () => {} };
  return start(await findBinary());
}
