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

function linesOf({
  inputs,
  queues,
  topics,
  deliveries,
  alarms,
  ...holdings
}: Status): readonly string[] {
  return [
    ...Object.entries(holdings).map(([what, count]) => `${what}: ${count}`),
    ...topics.map(({ topic, snapshots }) => `snapshots of ${topic}: ${snapshots}`),
    ...inputs.map(
      ({ state, stage, count }) =>
        `inputs ${state}${stage === null ? "" : ` at ${stage}`}: ${count}`,
    ),
    ...Object.entries(queues).map(([stage, states]) => `queue ${stage}: ${describe(states)}`),
    `deliveries made: ${deliveries.delivered}`,
    ...deliveries.stuck.map(tellStuck),
    ...alarms.map(({ alarm, message }) => `alarm ${alarm}: ${message}`),
  ];
}

function describe(states: Readonly<Record<string, number>>): string {
  const busy = Object.entries(states).filter(([, count]) => count > 0);
  return busy.length === 0 ? "empty" : busy.map(([state, count]) => `${count} ${state}`).join(", ");
}

function tellStuck({ id, webhook, topic, state, attempts, since, trouble }: StuckDelivery): string {
  const why = trouble === null ? "not tried yet" : `${trouble} (try ${attempts})`;
  return `delivery ${state}: ${id} of ${topic} to ${webhook} since ${since}: ${why}`;
}
