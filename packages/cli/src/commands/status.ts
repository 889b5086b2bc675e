import type { StuckDelivery } from "@recount/store";
import { type Status, status } from "@recount/workers";
import type { Command } from "commander";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface StatusOptions extends LedgerOptions {
  readonly json?: boolean;
}

/** `recount status`: what the ledger holds, what waits, and what a person should look at. */
export function addStatus(program: Command): void {
  const command = program
    .command("status")
    .description("Say what the ledger holds and what waits; status 1 if something stands still")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExamples:\n  recount status\n  recount status --json");
  addLedgerOptions(command).action(showStatus);
}

async function showStatus(options: StatusOptions): Promise<void> {
  const found = await withEngine(readSettings(options), status);
  const text = options.json ? JSON.stringify(found, null, 2) : linesOf(found).join("\n");
  process.stdout.write(`${text}\n`);
  if (found.deliveries.stuck.length > 0) process.exitCode = 1;
}

function linesOf({ inputs, queues, topics, deliveries, ...holdings }: Status): readonly string[] {
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
