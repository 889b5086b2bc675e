import { chmodSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { onFrame, sendFrame } from "./frames.ts";
import type { SqlClient, SqlNotification, SqlPool } from "./pool.ts";
import { socketPlace } from "./socket-place.ts";
import type { GuestWord, HolderWord } from "./wire-words.ts";

export interface PoolServer {
  /** Lets guests end what they are at, for a while, and takes no more of them. */
  close(): Promise<void>;
}

/** A guest that holds the one session and says nothing for so long is given up, and its transaction with it. */
const silenceMs = 60_000;
const graceMs = 5000;

/** Lets other processes of the same user work on the pool, over a socket in the folder that this process holds. */
export async function servePool(pool: SqlPool, folder: string): Promise<PoolServer> {
  const place = socketPlace(folder);
  // Left by a holder that was killed: the folder's lock says that nobody listens there.
  rmSync(place.path, { force: true });
  const guests = new Set<Promise<void>>();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const over = hostGuest(pool, socket).finally(() => {
      sockets.delete(socket);
      guests.delete(over);
    });
    guests.add(over);
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", fail).listen(place.path, ready);
  });
  chmodSync(place.path, 0o600);
  server.unref();
  return {
    async close() {
      server.close();
      rmSync(place.path, { force: true });
      const patience = new AbortController();
      const tooLong = sleep(graceMs, undefined, { signal: patience.signal }).catch(() => {});
      await Promise.race([Promise.all(guests), tooLong]);
      patience.abort();
      for (const socket of sockets) socket.destroy();
      await Promise.all(guests);
      place.close();
    },
  };
}

/** Serves one guest to its end. */
async function hostGuest(pool: SqlPool, socket: Socket): Promise<void> {
  const clients = new Map<number, HostedClient>();
  const say = (word: HolderWord) => sendFrame(socket, word);
  const clientOf = (number: number): HostedClient => {
    const known = clients.get(number);
    if (known !== undefined) return known;
    const made = hostClient(pool, (message) =>
      say({ tell: "notification", client: number, message }),
    );
    clients.set(number, made);
    return made;
  };
  async function run(word: GuestWord & { readonly ask: "query" }): Promise<void> {
    const { id, text, values, client } = word;
    try {
      const result =
        client === undefined
          ? await pool.query(text, values)
          : await clientOf(client).query(text, values, () => socket.destroy());
      say({ tell: "result", id, result: slim(result) });
    } catch (error) {
      say({ tell: "error", id, error: toPlain(error) });
    }
  }
  onFrame(socket, (value) => {
    const word = value as GuestWord;
    if (word.ask === "query") void run(word);
    else {
      const { client } = word;
      void clients.get(client)?.release();
      clients.delete(client);
    }
  });
  await new Promise<void>((over) => {
    socket.once("close", over).on("error", () => socket.destroy());
  });
  await Promise.all([...clients.values()].map((client) => client.release()));
}

interface HostedClient {
  query(text: string, values: readonly unknown[] | undefined, giveUp: () => void): Promise<unknown>;
  release(): Promise<void>;
}

/** A client of the pool in a guest's name, made by its first statement. */
function hostClient(pool: SqlPool, notify: (message: SqlNotification) => void): HostedClient {
  let made: Promise<SqlClient> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let silence: NodeJS.Timeout | undefined;

  async function connect(): Promise<SqlClient> {
    const client = await pool.connect();
    return client.on("notification", (message: SqlNotification) => notify(message));
  }
  return {
    async query(text, values, giveUp) {
      clearTimeout(silence);
      made ??= connect();
      const client = await made;
      const answer = client.query(text, values);
      last = answer.catch(() => {});
      try {
        return await answer;
      } finally {
        if (client.holdsSession()) silence = setTimeout(giveUp, silenceMs).unref();
      }
    },
    async release() {
      clearTimeout(silence);
      // What is under way may open a transaction yet.
      await last;
      (await made)?.release();
    },
  };
}

/** What kysely and BullMQ look at in a result; several statements at once have several. */
function slim(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(slim);
  if (typeof result !== "object" || result === null) return result;
  const { rows, rowCount, command } = { rows: [], rowCount: null, command: "", ...result };
  return { rows, rowCount, command };
}

/** An error with the fields by which a database's errors are told apart, and no trace of this process. */
function toPlain(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const fields = Object.entries(error).filter(([, value]) => typeof value === "string");
  return { ...Object.fromEntries(fields), name: error.name, message: error.message };
}
