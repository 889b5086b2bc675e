import { failed, requeue } from "@recount/workers";
import type { Command } from "commander";
import { UsageError } from "../config.ts";
import { addFetchOptions, boundIngest, type FetchFlags } from "../fetch-options.ts";
import { printReport } from "../print-report.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface OperatorOptions extends LedgerOptions {
  readonly json?: boolean;
}

interface RequeueOptions extends OperatorOptions, FetchFlags {
  readonly all?: boolean;
}

/** `recount failed | requeue`: what went wrong, and another try. */
export function addOperators(program: Command): void {
  add(
    program,
    "failed",
    "List the inputs that failed, with stage and reason",
    "recount failed",
  ).action(showFailed);
  const again = add(
    program,
    "requeue",
    "Try failed inputs again, and publish what comes of them",
    "recount requeue 3f2a\n  recount requeue --all",
  )
    .argument("[id...]", "ids as `recount failed` shows them, or their beginnings")
    .option("--all", "every input that failed");
  addFetchOptions(again).action(runRequeue);
}

function add(program: Command, name: string, description: string, example: string): Command {
  const command = program
    .command(name)
    .description(description)
    .option("--json", "print JSON")
    .addHelpText("after", `\nExamples:\n  ${example}`);
  return addLedgerOptions(command);
}

async function showFailed(options: OperatorOptions): Promise<void> {
  const found = await withEngine(readSettings(options), failed);
  if (options.json) return print(found);
  const lines = found.map(
    ({ id, source, stage, code, message }) =>
      `${id.slice(0, 12)}  ${stage}  ${code}  ${source}: ${message}\n`,
  );
  process.stdout.write(lines.length === 0 ? "nothing failed\n" : lines.join(""));
}

async function runRequeue(ids: string[], options: RequeueOptions): Promise<void> {
  if (ids.length === 0 && options.all !== true) {
    throw new UsageError('which inputs? name ids as "recount failed" shows them, or say --all');
  }
  const settings = readSettings(options);
  const found = await withEngine(settings, (engine) =>
    requeue(engine, options.all ? "all" : ids, {
      ...settings,
      ingest: boundIngest(options, settings.passwords),
    }),
  );
  if (options.json) {
    print(found);
    if (found.report?.inputs.some(({ failure }) => failure !== null)) process.exitCode = 1;
    return;
  }
  if (found.report === undefined) process.stdout.write("nothing to try again\n");
  else printReport(found.report, settings.topics, false);
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
