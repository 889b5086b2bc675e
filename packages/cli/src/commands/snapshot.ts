import {
  renderSnapshot,
  rulesVersion,
  type Snapshot,
  seriesHead,
  seriesRows,
  type Topic,
} from "@recount/core";
import {
  catchUp,
  hasReadings,
  newestSnapshot,
  readSnapshots,
  recallSnapshots,
} from "@recount/store";
import type { Engine } from "@recount/workers";
import type { Command } from "commander";
import { UsageError } from "../config.ts";
import { readDay, readTime } from "../read-day.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface SnapshotOptions extends LedgerOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly learnedAt?: string;
  readonly csv?: boolean;
}

/** `recount snapshot`: what the ledger knows of a topic, now or as of a day. */
export function addSnapshot(program: Command): void {
  const command = program
    .command("snapshot")
    .description("Print the newest snapshot of a topic as JSON, or its whole series as CSV")
    .argument("<topic>", "id of a topic, such as family-separation")
    .option(
      "--as-of <date>",
      "each metric's newest value as of this day (YYYY-MM-DD) or before",
      readDay,
    )
    .option(
      "--known-at <time>",
      "only what was filed or published by this day or ISO 8601 instant",
      readTime,
    )
    .option(
      "--learned-at <time>",
      "only what this ledger held by the end of this day (UTC) or at this ISO 8601 instant",
      readTime,
    )
    .option("--csv", "every value as a row of CSV")
    .addHelpText(
      "after",
      "\nExamples:\n  recount snapshot family-separation\n  recount snapshot family-separation --as-of 2018-08-31\n  recount snapshot family-separation --known-at 2018-08-23\n  recount snapshot family-separation --csv > series.csv",
    );
  addLedgerOptions(command).action(showSnapshot);
}

async function showSnapshot(topicId: string, options: SnapshotOptions): Promise<void> {
  const settings = readSettings(options);
  const topic = settings.topics.find(({ id }) => id === topicId);
  if (topic === undefined) {
    const known = settings.topics.map(({ id }) => id).join(", ") || "none";
    throw new UsageError(`there is no topic "${topicId}"; known topics: ${known}`);
  }
  const told = await withEngine(settings, (engine) => tell(engine, topic, options));
  if (told) return;
  const { asOf, knownAt, learnedAt } = options;
  process.stderr.write(
    `recount: nothing is known of ${topicId}${words("as of", asOf)}${words("at", knownAt)}${words("to this ledger at", learnedAt)}; run "recount ingest" first, or ask for a later time\n`,
  );
  process.exitCode = 1;
}

/** Prints what is asked for; whether there was anything. */
async function tell(engine: Engine, topic: Topic, options: SnapshotOptions): Promise<boolean> {
  const store = { db: engine.ledger.db, blobs: engine.blobs };
  if (!(await hasReadings(store.db, rulesVersion))) return false;
  await catchUp(store, topic, rulesVersion);
  const { asOf: upto, knownAt, learnedAt } = options;
  const now = knownAt === undefined && learnedAt === undefined;
  if (now && !options.csv) {
    const newest = await newestSnapshot(store.db, topic, upto);
    if (newest !== undefined) process.stdout.write(renderSnapshot(newest));
    return newest !== undefined;
  }
  const at = { rulesVersion, knownAt, upto, learnedAt: learnedAt && endOf(learnedAt) };
  const pages = now ? readSnapshots(store.db, topic, { upto }) : recallSnapshots(store, topic, at);
  return options.csv ? printSeries(pages) : printLast(pages);
}

async function printLast(pages: AsyncIterable<readonly Snapshot[]>): Promise<boolean> {
  let newest: Snapshot | undefined;
  for await (const page of pages) newest = page.at(-1) ?? newest;
  if (newest !== undefined) process.stdout.write(renderSnapshot(newest));
  return newest !== undefined;
}

/** Prints the rows of each page as it comes. */
async function printSeries(pages: AsyncIterable<readonly Snapshot[]>): Promise<boolean> {
  let any = false;
  for await (const page of pages) {
    const rows = page.map(seriesRows).join("");
    if (page.length > 0) process.stdout.write(any ? rows : `${seriesHead}${rows}`);
    any ||= page.length > 0;
  }
  return any;
}

function words(preposition: string, time: string | undefined): string {
  return time === undefined ? "" : ` ${preposition} ${time}`;
}

/** A day lasts until its end. */
function endOf(time: string): string {
  return time.length === 10 ? `${time}T23:59:59.999Z` : time;
}
