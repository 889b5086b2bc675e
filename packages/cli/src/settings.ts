import type { Topic } from "@recount/core";
import {
  type BucketUse,
  type Environment,
  readEnvironment,
  type Webhook,
  type WorkerSettings,
} from "@recount/workers";
import type { Command } from "commander";
import { readBucket } from "./bucket.ts";
import {
  type Config,
  configuredPasswords,
  configuredSources,
  readConfig,
  readTopics,
} from "./config.ts";
import { readWebhooks } from "./webhooks.ts";
import { workerSettings } from "./worker-config.ts";

/** The options of every command that works on the ledger. */
export interface LedgerOptions {
  readonly data: string;
  readonly topics?: string;
  readonly out?: string;
}

/** Where a command works and with what: options before `recount.yaml` before defaults. */
export interface Settings {
  /** As others are told who holds the ledger. */
  readonly command: string;
  readonly dataDir: string;
  readonly outDir: string;
  readonly topics: readonly Topic[];
  readonly configured: readonly string[];
  readonly passwords: readonly string[];
  readonly webhooks: readonly Webhook[];
  readonly bucket?: BucketUse;
  readonly environment: Environment;
  readonly worker: WorkerSettings;
  /** Tries of the standing workers. */
  readonly attempts: number;
}

export function addLedgerOptions(command: Command): Command {
  return command
    .option("--data <folder>", "folder of the embedded ledger", ".recount")
    .option("--topics <path>", "topic file, or folder of topic files (default: topics)")
    .option("--out <folder>", "folder for the snapshots (default: out)");
}

export function readSettings(options: LedgerOptions): Settings {
  const config: Config = readConfig(process.cwd());
  const topics = readTopics(options.topics ?? config.topics);
  const environment = readEnvironment();
  const use = readBucket(config, environment);
  // A folder that is asked for by name takes the place of a bucket.
  const holds =
    use?.holds.filter((what) => what !== "snapshots" || options.out === undefined) ?? [];
  return {
    ...(use === undefined || holds.length === 0 ? {} : { bucket: { ...use, holds } }),
    command: `recount ${process.argv[2] ?? ""}`.trim(),
    dataDir: options.data,
    outDir: options.out ?? config.out,
    topics,
    configured: configuredSources(config),
    passwords: configuredPasswords(config),
    webhooks: readWebhooks(config, topics, environment),
    environment,
    worker: workerSettings(config),
    attempts: config.workers.attempts,
  };
}
