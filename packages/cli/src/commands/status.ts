import type { StuckDelivery } from "@recount/store";
import { clock, type Status, status } from "@recount/workers";
import type { Command } from "commander";
import { readDay } from "../read-day.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface StatusOptions extends LedgerOptions {
  readonly json?: boolean;
  readonly on?: string;
  readonly since?: string;
}

/** `recount status`: what the ledger holds, what waits, and what a person should look at. */
export function addStatus(program: Command): void {
  const command = program
    .command("status")
    .description("Say what the ledger holds, what waits and what is amiss; status 1 if anything is")
    .option("--json", "print JSON")
    .option("--on <date>", "the day on which silence is measured (default: today, UTC)", readDay)
    .option("--since <date>", "alarms of documents that came in on this day or later", readDay)
    .addHelpText(
      "after",
      "\nExamples:\n  recount status\n  recount status --since 2018-09-01 --json\n\nAn alarm is a topic past its cadence, a text that came again under another name, or a paper that always had a table and has no figures now.",
    );
  addLedgerOptions(command).action(showStatus);
}

async function showStatus(options: StatusOptions): Promise<void> {
  const settings = readSettings(options);
  const { on = clock().slice(0, 10), since } = options;
  const asked = { topics: settings.topics, on, ...(since === undefined ? {} : { since }) };
  const found = await withEngine(settings, (engine) => status(engine, asked));
  const text = options.json ? JSON.stringify(found, null, 2) : linesOf(found).join("\n");
  process.stdout.write(`${text}\n`);
  if (found.deliveries.stuck.length + found.alarms.length > 0) process.exitCode = 1;
}

function linesOf(found: Status): readonly string[] {
  const { documents, figures, topics, inputs, stages, workers, deliveries, alarms } = found;
  return [
    `documents: ${documents}`,
    `figures: ${figures}`,
    ...topics.map(({ topic, snapshots }) => `snapshots of ${topic}: ${snapshots}`),
    ...inputs.map(
      ({ state, stage, count }) =>
        `inputs ${state}${stage === null ? "" : ` at ${stage}`}: ${count}`,
    ),
    ...Object.entries(stages).map(([stage, status]) => `stage ${stage}: ${describe(status)}`),
    ...workers.map(tellWorker),
    `deliveries made: ${deliveries.delivered}`,
    ...deliveries.stuck.map(tellStuck),
    ...alarms.map(({ alarm, message }) => `alarm ${alarm}: ${message}`),
  ];
}

function describe({ oldest, rate, ...counts }: Status["stages"]["fetch"]): string {
  const busy = Object.entries(counts).filter(([, count]) => count > 0);
  const parts = busy.map(([state, count]) => `${count} ${state}`);
  if (oldest !== null) parts.push(`the oldest since ${oldest}`);
  if (rate > 0) parts.push(`${rate.toFixed(1)} a minute`);
  return parts.length === 0 ? "nothing to do" : parts.join(", ");
}

function tellWorker(worker: Status["workers"][number]): string {
  const { host, pid, stages, version, alive, silentForMs, troubles } = worker;
  const how = alive ? "alive" : `silent for ${Math.round(silentForMs / 1000)} s`;
  const waits = troubles.map((trouble) => `; waits: ${trouble}`).join("");
  return `worker ${pid} on ${host} (${stages.join(", ")}; ${version}): ${how}${waits}`;
}

function tellStuck({ id, webhook, topic, state, attempts, since, trouble }: StuckDelivery): string {
  const why = trouble === null ? "not tried yet" : `${trouble} (try ${attempts})`;
  return `delivery ${state}: ${id} of ${topic} to ${webhook} since ${since}: ${why}`;
}
