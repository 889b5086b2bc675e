import { setTimeout as sleep } from "node:timers/promises";
import { readTopic } from "@recount/core";
import { discover, fetchInput, parse } from "@recount/ingest";
import {
  defaultSettings,
  type Engine,
  type Ingest,
  openEngine,
  startWorker,
} from "@recount/workers";
import { topicFile } from "./pages.ts";

// A worker in a hurry: as the command's, but that it takes a silent worker's jobs after seconds, and looks more often.
const { DATABASE_URL: databaseUrl = "", REDIS_URL: redisUrl = "" } = process.env;
const fetchOptions = { allowPrivate: true, deadlineMs: 10_000 };
const ingest: Ingest = {
  discover: (source) => discover(source, { fetch: fetchOptions }),
  fetchInput: (input, fetchedAt) => fetchInput(input, { ...fetchOptions, fetchedAt }),
  parse: (capture, bytes) => parse(capture, bytes),
};
const settings = {
  ...defaultSettings,
  everyHost: { gapMs: 0, atOnce: 100 },
  ...{ gatherMs: 200, sweepEveryMs: 500, heartbeatEveryMs: 1000 },
  ...{ firstWaitMs: 100, longestWaitMs: 500 },
};
const say = (level: string) => (fields: object, message: string) =>
  void process.stderr.write(`${JSON.stringify({ level, ...fields, message })}\n`);
const log = { info: say("info"), warn: say("warn"), error: say("error") };

async function open(): Promise<Engine> {
  for (;;) {
    try {
      const tuning = { attempts: 12, firstDelayMs: 50, lockMs: 2000 };
      return await openEngine({
        ...{ dataDir: "disk/recount", environment: { databaseUrl, redisUrl }, tuning },
      });
    } catch (error) {
      log.warn({ error: String(error) }, "waits for the ledger");
      await sleep(200);
    }
  }
}

const engine = await open();
const topics = [readTopic(topicFile, "ferry-claims.yaml")];
const worker = await startWorker({
  ...{ engine, settings, topics, outDir: "disk/out", ingest, log },
});
process.once("SIGTERM", async () => {
  await worker.close();
  await Promise.race([engine.close(), sleep(5000)]);
  process.exit();
});
