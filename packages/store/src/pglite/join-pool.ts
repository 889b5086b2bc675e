import { EventEmitter } from "node:events";
import { connect, type Socket } from "node:net";
import { onFrame, sendFrame } from "./frames.ts";
import type { SqlClient, SqlPool, SqlResult } from "./pool.ts";
import { socketPlace } from "./socket-place.ts";
import type { GuestWord, HolderWord } from "./wire-words.ts";

/** The process that held the ledger has ended while this one worked through it. */
export class HolderGoneError extends Error {
  override readonly name = "HolderGoneError";
  constructor(folder: string) {
    super(
      `the process that held ${folder} has ended: what was done is kept, and the same command goes on from here`,
    );
  }
}

interface Line {
  readonly clients: Map<number, EventEmitter>;
  readonly events: EventEmitter;
  ask(word: Omit<GuestWord & { readonly ask: "query" }, "id" | "ask">): Promise<unknown>;
  say(word: GuestWord): void;
  close(): void;
}

/** A pool that works through the process which holds the folder; null if nobody answers there. */
export async function joinPool(folder: string): Promise<SqlPool | null> {
  const place = socketPlace(folder);
  const socket = await new Promise<Socket | null>((resolve) => {
    const trying = connect(place.path, () => resolve(trying.off("error", refused)));
    const refused = () => resolve(null);
    trying.once("error", refused);
  });
  place.close();
  if (socket === null) return null;
  const line = openLine(socket, folder);
  return overLine(line);
}

function openLine(socket: Socket, folder: string): Line {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const clients = new Map<number, EventEmitter>();
  const events = new EventEmitter().setMaxListeners(0);
  let next = 0;
  let gone = false;
  onFrame(socket, (value) => {
    const word = value as HolderWord;
    if (word.tell === "notification") {
      clients.get(word.client)?.emit("notification", word.message);
      return;
    }
    const answer = waiting.get(word.id);
    waiting.delete(word.id);
    if (word.tell === "result") answer?.resolve(word.result);
    else answer?.reject(Object.assign(new Error(String(word.error.message)), word.error));
  });
  socket.on("error", () => socket.destroy());
  socket.once("close", () => {
    gone = true;
    for (const answer of waiting.values()) answer.reject(new HolderGoneError(folder));
    waiting.clear();
  });
  const say = (word: GuestWord) => sendFrame(socket, word);
  return {
    ...{ clients, events, say },
    ask(word) {
      if (gone) return Promise.reject(new HolderGoneError(folder));
      const id = next++;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(id, answer);
      say({ ask: "query", id, ...word });
      return answer.promise;
    },
    close() {
      socket.end();
      socket.unref();
    },
  };
}

function overLine(line: Line): SqlPool {
  let numbers = 0;
  let ended = false;
  async function query<Row>(
    text: string,
    values?: readonly unknown[],
    client?: number,
  ): Promise<SqlResult<Row>> {
    // The words of pg.Pool: BullMQ knows by them that a straggler came after the end.
    if (ended) throw new Error("Cannot use a pool after calling end on the pool");
    const more = { ...(values && { values }), ...(client === undefined ? {} : { client }) };
    return (await line.ask({ text, ...more })) as SqlResult<Row>;
  }
  const pool: SqlPool = {
    options: { keepAlive: true },
    query: (text, values) => query(text, values),
    connect: async () => joinClient(line, ++numbers, query),
    async end() {
      if (ended) return;
      ended = true;
      line.close();
    },
    on: (event, listener) => {
      line.events.on(event, listener);
      return pool;
    },
    removeAllListeners: (event) => {
      line.events.removeAllListeners(event);
      return pool;
    },
  };
  return pool;
}

type Ask = <Row>(
  text: string,
  values: readonly unknown[] | undefined,
  client: number,
) => Promise<SqlResult<Row>>;

function joinClient(line: Line, number: number, query: Ask): SqlClient {
  const events = new EventEmitter();
  line.clients.set(number, events);
  const chain = (effect: () => void) => {
    effect();
    return client;
  };
  const client: SqlClient = {
    query: (text, values) => query(text, values, number),
    holdsSession: () => false,
    release() {
      if (!line.clients.delete(number)) return;
      line.say({ ask: "release", client: number });
    },
    on: (event, listener) => chain(() => events.on(event, listener)),
    removeListener: (event, listener) => chain(() => events.removeListener(event, listener)),
    removeAllListeners: (event) => chain(() => events.removeAllListeners(event)),
  };
  return client;
}
