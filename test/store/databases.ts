import { type Ledger, openLedger } from "@recount/store";
import { afterAll, it, onTestFinished } from "vitest";
import { createDatabase, type Postgres, providePostgres } from "../provide-postgres.ts";
import { freshDataDir, now } from "./embedded.ts";

/** Opens an empty ledger of the test's own; it is closed when the test is over. */
export type OpenFresh = () => Promise<Ledger>;

export async function onPglite(): Promise<Ledger> {
  const ledger = await openLedger({ directory: await freshDataDir() }, now);
  onTestFinished(() => ledger.close());
  return ledger;
}

/** One for all tests of a file: starting it takes longer than most of them. */
let server: Promise<Postgres> | undefined;

async function stopServer(): Promise<void> {
  const running = server;
  server = undefined;
  await (await running)?.stop();
}

async function onPostgres(): Promise<Ledger> {
  server ??= providePostgres();
  const database = await createDatabase((await server).url);
  onTestFinished(database.stop);
  const ledger = await openLedger({ databaseUrl: database.url }, now);
  onTestFinished(() => ledger.close());
  return ledger;
}

const databases: Readonly<Record<string, OpenFresh>> = {
  PGlite: onPglite,
  PostgreSQL: onPostgres,
};

/** A test on each database that a ledger may stand on: the SQL is the same, and so must be what comes of it. */
export function onEachDatabase(name: string, test: (open: OpenFresh) => Promise<void>): void {
  // Once a test, since files may share this module: the first to come stops it.
  afterAll(stopServer);
  for (const [database, open] of Object.entries(databases)) {
    it(`${name}, on ${database}`, () => test(open));
  }
}
