import { readFileSync } from "node:fs";
import type { ConnectionOptions } from "node:tls";
import { Cluster, Redis } from "ioredis";

export interface RedisUse {
  readonly connection: Redis | Cluster;
  /** Stands before every key; in a cluster, what keeps a queue's keys on one node. */
  readonly prefix: string;
}

interface Places {
  readonly kind: "sentinel" | "cluster";
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly path: readonly string[];
  readonly options: {
    readonly username?: string;
    readonly password?: string;
    readonly tls?: ConnectionOptions;
  };
}

const several = /^redis(s?)\+(sentinel|cluster):\/\/(?:([^@/]*)@)?([^/@]+)(?:\/(.*))?$/;

/** BullMQ waits for jobs on blocking commands, which must never be given up on. */
const patient = { maxRetriesPerRequest: null };

/**
 * Opens the Redis of an address.
 * - redis://host:6379/0, rediss://user:password@host:6380, unix:///run/redis.sock
 * - redis+sentinel://one:26379,two:26379/name-of-the-master
 * - rediss+cluster://one:6379,two:6379
 *
 * `ca` is a file with the certificates that TLS trusts besides those of Node.
 */
export function openRedis(
  url: string,
  { ca }: { readonly ca?: string | undefined } = {},
): RedisUse {
  const trusted = ca === undefined ? {} : { ca: readFileSync(ca) };
  const places = readPlaces(url, trusted);
  if (places === undefined) {
    const tls = url.startsWith("rediss:") ? { tls: trusted } : {};
    return { connection: new Redis(url, { ...patient, ...tls }), prefix: "recount" };
  }
  const { kind, nodes, path, options } = places;
  if (kind === "cluster") {
    const redisOptions = { ...patient, ...options };
    return { connection: new Cluster([...nodes], { redisOptions }), prefix: "{recount}" };
  }
  const [name = "mymaster", db = "0"] = path;
  const tls =
    options.tls === undefined ? {} : { sentinelTLS: options.tls, enableTLSForSentinelMode: true };
  const connection = new Redis({
    ...{ ...patient, ...options, ...tls },
    ...{ sentinels: [...nodes], name, db: Number(db) },
  });
  return { connection, prefix: "recount" };
}

function readPlaces(url: string, trusted: ConnectionOptions): Places | undefined {
  const [, secure, kind, login = "", hosts = "", rest = ""] = several.exec(url) ?? [];
  if (kind !== "sentinel" && kind !== "cluster") return undefined;
  const [username = "", password = ""] = login.split(":").map(decodeURIComponent);
  return {
    kind,
    nodes: hosts.split(",").map((place) => {
      const [host = "", port = kind === "sentinel" ? "26379" : "6379"] = place.split(":");
      return { host, port: Number(port) };
    }),
    path: rest.split("/").filter((part) => part !== ""),
    options: {
      ...(username === "" ? {} : { username }),
      ...(password === "" ? {} : { password }),
      ...(secure === "s" ? { tls: trusted } : {}),
    },
  };
}
