import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError, openRedisQueues, readEnvironment, versions } from "@recount/workers";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { Redis as Client } from "../../workers/node_modules/ioredis/built/index.js";
import { type Redis, startRedis } from "../provide-redis.ts";
import { selfSigned } from "../self-signed.ts";

const folder = mkdtempSync(join(tmpdir(), "recount-redis-kinds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tuning = { versions, attempts: 2, firstDelayMs: 5, lockMs: 60_000 };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

function started(redis: Redis): Redis {
  onTestFinished(() => redis.stop());
  return redis;
}

async function command(redis: Redis, words: readonly [string, ...string[]]): Promise<unknown> {
  const client = new Client(redis.url);
  try {
    return await client.call(...words);
  } finally {
    client.disconnect();
  }
}

/** Takes a job of one stage to the next through the queues at an address. */
async function passesJobs(url: string, tls: { readonly ca?: string } = {}): Promise<void> {
  const queues = openRedisQueues(url, tuning, tls);
  const done: string[] = [];
  const worker = queues.work({
    ...{ stage: "parse", concurrency: 2, onEnd: () => {}, onTrouble: () => {} },
    handle: async ({ id }) => {
      done.push(id);
    },
  });
  await queues.add([
    { stage: "parse", id: "a" },
    { stage: "parse", id: "b" },
  ]);
  while (done.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done.sort()).toEqual(["a", "b"]);
  await worker.close();
  await queues.clear();
  await queues.close();
}

it("works on a cluster, each queue's keys on one node", async () => {
  const port = await freePort();
  const node = started(
    await startRedis({
      port,
      bind: "127.0.0.1",
      "cluster-enabled": "yes",
      "cluster-announce-ip": "127.0.0.1",
      "cluster-port": await freePort(),
    }),
  );
  await command(node, ["CLUSTER", "ADDSLOTSRANGE", "0", "16383"]);
  while (!/cluster_state:ok/.test(String(await command(node, ["CLUSTER", "INFO"])))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await passesJobs(`redis+cluster://127.0.0.1:${port}`);
});

it("finds the master that Sentinels name", async () => {
  const port = await freePort();
  started(await startRedis({ port, bind: "127.0.0.1" }));
  const sentinelPort = await freePort();
  const file = join(folder, "sentinel.conf");
  writeFileSync(file, `sentinel monitor court 127.0.0.1 ${port} 1\n`);
  started(await startRedis({ port: sentinelPort, bind: "127.0.0.1" }, [file, "--sentinel"]));
  await passesJobs(`redis+sentinel://127.0.0.1:${sentinelPort}/court`);
});

it("speaks TLS, and trusts the certificates of REDIS_CA alone", async () => {
  const [key, ca] = [join(folder, "key.pem"), join(folder, "ca.pem")];
  const made = selfSigned();
  writeFileSync(key, made.key);
  writeFileSync(ca, made.certificate);
  const port = await freePort();
  const tls = { "tls-cert-file": ca, "tls-key-file": key, "tls-auth-clients": "no" };
  started(await startRedis({ "tls-port": port, bind: "127.0.0.1", ...tls }));
  await passesJobs(`rediss://localhost:${port}`, { ca });
  const client = new Client(`rediss://localhost:${port}`, {
    lazyConnect: true,
    retryStrategy: null,
  });
  client.on("error", () => {});
  await expect(client.connect()).rejects.toThrow();
  client.disconnect();
});

it("knows the addresses of all kinds, and refuses what is none", () => {
  const DATABASE_URL = "postgres://localhost/recount";
  for (const REDIS_URL of [
    ...["redis://host", "rediss://u:p@host:6380/1", "unix:///run/redis.sock"],
    ...["redis+sentinel://a:1,b:2/court", "rediss+cluster://a:1,b:2"],
  ]) {
    expect(readEnvironment({ DATABASE_URL, REDIS_URL }).redisUrl).toBe(REDIS_URL);
  }
  const reading = () => readEnvironment({ DATABASE_URL, REDIS_URL: "redis+ring://a" });
  expect(reading).toThrow(EnvironmentError);
});
