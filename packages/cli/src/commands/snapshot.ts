import {
  buildSnapshots,
  entriesKnownAt,
  renderSeries,
  renderSnapshot,
  rulesVersion,
} from "@recount/core";
import { listEntries } from "@recount/store";
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
  const { asOf, knownAt, learnedAt } = options;
  const entries = await withEngine(settings, ({ ledger: { db }, blobs }) =>
    listEntries({ db, blobs }, topic, {
      rulesVersion,
      ...(learnedAt === undefined ? {} : { learnedAt: endOf(learnedAt) }),
    }),
  );
  const heard = knownAt === undefined ? entries : entriesKnownAt(entries, knownAt);
  const snapshots = buildSnapshots(topic, heard).filter(
    (one) => asOf === undefined || one.asOf <= asOf,
  );
  const newest = snapshots.at(-1);
  if (newest === undefined) {
    process.stderr.write(
      `recount: nothing is known of ${topicId}${words("as of", asOf)}${words("at", knownAt)}${words("to this ledger at", learnedAt)}; run "recount ingest" first, or ask for a later time\n`,
    );
    process.exitCode = 1;
    return;
  }
  process.stdout.write(options.csv ? renderSeries(snapshots) : renderSnapshot(newest));
}

function words(preposition: string, time: string | undefined): string {
  return time === undefined ? "" : ` ${preposition} ${time}`;
}

/** A day lasts until its end. */
function endOf(time: string): string {
  return time.length === 10 ? `${time}T23:59:59.999Z` : time;
}
