import { EventEmitter } from "node:events";
import type { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import { createSession, type Session, type Wire } from "./session.ts";
import { readSubscription, type Subscription } from "./statement.ts";

export interface SqlResult<Row> {
  readonly rows: Row[];
  readonly rowCount: number | null;
}

export type SqlQuery = <Row>(text: string, values?: readonly unknown[]) => Promise<SqlResult<Row>>;

export interface SqlNotification {
  readonly channel: string;
  payload?: string;
  processId?: number;
}

type Listener =
  | ((message: SqlNotification) => void)
  | ((error: Error) => void)
  | ((client: SqlClient) => void)
  | (() => void);

export interface SqlClient {
  readonly query: SqlQuery;
  /** Whether a transaction of its own keeps others waiting. */
  holdsSession(): boolean;
  release(destroy?: boolean): void;
  on(event: string, listener: Listener): SqlClient;
  removeListener(event: string, listener: Listener): SqlClient;
  removeAllListeners(event?: string): SqlClient;
}

/** The part of `pg.Pool` that BullMQ and kysely use, over the one session that PGlite has. */
export interface SqlPool {
  /** Says that a lost connection would be noticed: there is none to lose inside a process. */
  readonly options: { readonly keepAlive: true };
  readonly query: SqlQuery;
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
  on(event: string, listener: Listener): SqlPool;
  removeAllListeners(event?: string): SqlPool;
}

interface Shared {
  readonly wire: pg.Client;
  readonly session: Session;
  /** Who listens on which channel. A session has one subscription, however many ask for it. */
  readonly channels: Map<EventEmitter, Set<string>>;
  ended: boolean;
}

function send<Row>(shared: Shared, owner: object, text: string, values?: readonly unknown[]) {
  // The words of pg.Pool: BullMQ knows by them that a straggler came after the end.
  if (shared.ended) throw new Error("Cannot use a pool after calling end on the pool");
  return shared.session.run<SqlResult<Row>>(owner, () =>
    values === undefined
      ? shared.wire.query<Row & pg.QueryResultRow>(text)
      : shared.wire.query<Row & pg.QueryResultRow>(text, [...values]),
  );
}

function isHeardByOthers(shared: Shared, events: EventEmitter, channel: string): boolean {
  return [...shared.channels].some(([other, heard]) => other !== events && heard.has(channel));
}

/** Channels that the session must leave when this client leaves them: those that nobody else hears. */
function leave(shared: Shared, events: EventEmitter, channel: string): readonly string[] {
  const heard = shared.channels.get(events) ?? new Set<string>();
  const left = channel === "*" ? [...heard] : [channel];
  for (const name of left) heard.delete(name);
  return left.filter((name) => !isHeardByOthers(shared, events, name));
}

async function subscribe<Row>(
  shared: Shared,
  { events, owner }: { events: EventEmitter; owner: object },
  { verb, channel }: Subscription,
): Promise<SqlResult<Row>> {
  if (verb === "listen") {
    shared.channels.get(events)?.add(channel);
    return send<Row>(shared, owner, `LISTEN ${pg.escapeIdentifier(channel)}`);
  }
  for (const name of leave(shared, events, channel)) {
    await send<Row>(shared, owner, `UNLISTEN ${pg.escapeIdentifier(name)}`);
  }
  return { rows: [], rowCount: null };
}

function createClient(shared: Shared): SqlClient {
  const events = new EventEmitter();
  const owner = {};
  shared.channels.set(events, new Set());
  let released = false;

  const client: SqlClient = {
    async query<Row>(text: string, values?: readonly unknown[]) {
      const subscription = readSubscription(text);
      if (subscription !== null) return subscribe<Row>(shared, { events, owner }, subscription);
      return send<Row>(shared, owner, text, values);
    },
    holdsSession: () => shared.session.heldBy(owner),
    release() {
      if (released) return;
      released = true;
      const unheard = leave(shared, events, "*");
      shared.channels.delete(events);
      // A transaction that its client walked away from would hold the session for ever.
      const last = shared.session.heldBy(owner) ? ["ROLLBACK"] : [];
      for (const name of unheard) last.push(`UNLISTEN ${pg.escapeIdentifier(name)}`);
      for (const text of last) shared.session.run(owner, () => shared.wire.query(text)).catch(fail);
    },
    on: (event, listener) => chain(() => events.on(event, listener)),
    removeListener: (event, listener) => chain(() => events.removeListener(event, listener)),
    removeAllListeners: (event) => chain(() => events.removeAllListeners(event)),
  };
  function chain(effect: () => void): SqlClient {
    effect();
    return client;
  }
  function fail(error: Error): void {
    if (events.listenerCount("error") > 0) events.emit("error", error);
  }
  return client;
}

async function queryOnce<Row>(shared: Shared, text: string, values?: readonly unknown[]) {
  const owner = {};
  const result = await send<Row>(shared, owner, text, values);
  if (shared.session.heldBy(owner)) {
    await send(shared, owner, "ROLLBACK");
    throw new Error("A transaction needs a client of its own: use connect() before BEGIN");
  }
  return result;
}

function deliver(shared: Shared, message: pg.Notification): void {
  for (const [events, heard] of [...shared.channels]) {
    if (heard.has(message.channel)) events.emit("notification", message);
  }
}

function overWire(wire: pg.Client): Wire {
  return {
    inTransaction: () => ["T", "E"].includes(wire.getTransactionStatus() ?? ""),
    nextReady: () =>
      new Promise((resolve) => {
        // "drain" follows the server's ReadyForQuery; a broken wire says "error" and no more.
        const over = () => {
          wire.off("drain", over).off("error", over);
          resolve();
        };
        wire.once("drain", over).once("error", over);
      }),
  };
}

/** A pool whose clients take turns on PGlite's one session. The caller closes `pglite` afterwards. */
export async function createPglitePool(pglite: PGlite): Promise<SqlPool> {
  // pg's own client over PGlite's wire: values are written and read exactly as on a server.
  const wire = new pg.Client(createPgConfig(pglite));
  // Every queue and worker on the pool listens for its errors.
  const events = new EventEmitter().setMaxListeners(0);
  await wire.connect();
  const session = createSession(overWire(wire));
  const shared: Shared = { wire, session, channels: new Map(), ended: false };
  wire.on("notification", (message) => deliver(shared, message));
  wire.on("error", (error) => {
    if (events.listenerCount("error") > 0) events.emit("error", error);
  });

  const pool: SqlPool = {
    options: { keepAlive: true },
    query: (text, values) => queryOnce(shared, text, values),
    connect: async () => createClient(shared),
    async end() {
      if (shared.ended) return;
      shared.ended = true;
      await session.drained();
      await wire.end();
    },
    on(event, listener) {
      events.on(event, listener);
      return pool;
    },
    removeAllListeners(event) {
      events.removeAllListeners(event);
      return pool;
    },
  };
  return pool;
}
