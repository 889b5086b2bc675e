import { hostname } from "node:os";
import { type Restart, restarts, type Which } from "@recount/store";
import { type FailedInput, failed, type Requeued, reprocess, requeue } from "@recount/workers";
import { type Command, Option } from "commander";
import { UsageError } from "../config.ts";
import { addFetchOptions, boundIngest, type FetchFlags } from "../fetch-options.ts";
import { printReport } from "../print-report.ts";
import { addLedgerOptions, type LedgerOptions, readSettings, type Settings } from "../settings.ts";
import { userName } from "../user-name.ts";
import { withEngine } from "../with-engine.ts";

interface OperatorOptions extends LedgerOptions {
  readonly json?: boolean;
}

interface AgainOptions extends OperatorOptions, FetchFlags {
  readonly dryRun?: boolean;
  readonly by?: string;
}

interface RequeueOptions extends AgainOptions {
  readonly all?: boolean;
  readonly reason?: string;
  readonly source?: string;
  readonly from: Restart;
}

/** `recount failed | requeue | reprocess`: what went wrong, and another try. */
export function addOperators(program: Command): void {
  add(program, "failed", {
    description: "List the inputs that failed, by stage and reason",
    examples: "recount failed",
  }).action(showFailed);
  const again = add(program, "requeue", {
    description: "Try failed inputs again, and publish what comes of them",
    examples:
      'recount requeue 3f2a4b5c\n  recount requeue --all\n  recount requeue --reason timeout --dry-run\n  recount requeue --source "*.example.org/*" --from parse',
  })
    .argument("[id...]", "ids as `recount failed` shows them, or their beginnings")
    .option("--all", "every input that failed")
    .option("--reason <code>", "inputs that failed for this reason, as `recount failed` names it")
    .option("--source <name>", 'inputs that failed and are named so; "*" stands for anything')
    .addOption(
      new Option("--from <stage>", "where to begin; `failed` is the stage that failed")
        .choices([...restarts])
        .default("fetch"),
    );
  addAgain(again).action(runRequeue);
  const reread = add(program, "reprocess", {
    description: "Read again what older rules have read, and publish what comes of it",
    examples: "recount reprocess --rules --dry-run\n  recount reprocess --rules",
  }).requiredOption("--rules", "what was read by other rules, or parsed otherwise, than now");
  addAgain(reread).action(runReprocess);
}

interface Described {
  readonly description: string;
  readonly examples: string;
}

function add(program: Command, name: string, { description, examples }: Described): Command {
  const command = program
    .command(name)
    .description(description)
    .option("--json", "print JSON")
    .addHelpText("after", `\nExamples:\n  ${examples}`);
  return addLedgerOptions(command);
}

function addAgain(command: Command): Command {
  return addFetchOptions(command)
    .option("--dry-run", "say which, and do nothing")
    .option("--by <name>", "who asks, for the record (default: the user of this machine)");
}

async function showFailed(options: OperatorOptions): Promise<void> {
  const found = await withEngine(readSettings(options), failed);
  if (options.json) return print(found);
  const groups = Map.groupBy(found, ({ stage, code }) => `${stage}  ${code}`);
  const bySize = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const text = bySize.map(([name, those]) => tellGroup(name, those)).join("");
  process.stdout.write(text === "" ? "nothing failed\n" : text);
}

function tellGroup(name: string, those: readonly FailedInput[]): string {
  const lines = those.map(
    ({ id, source, message }) => `  ${id.slice(0, 12)}  ${source}: ${message}\n`,
  );
  return `${name}: ${those.length}\n${lines.join("")}`;
}

function whichOf(ids: readonly string[], { all, reason, source }: RequeueOptions): Which {
  const ways = [ids.length > 0, all === true, reason !== undefined || source !== undefined];
  if (ways.filter(Boolean).length !== 1) {
    throw new UsageError(
      'which inputs? name ids as "recount failed" shows them, or say --all, or --reason and --source',
    );
  }
  if (ids.length > 0) return ids;
  if (all === true) return "all";
  return { ...(reason !== undefined && { reason }), ...(source !== undefined && { source }) };
}

async function runRequeue(ids: string[], options: RequeueOptions): Promise<void> {
  const which = whichOf(ids, options);
  const settings = readSettings(options);
  const asked = { ...askedBy(options, settings), from: options.from };
  tell(await withEngine(settings, (engine) => requeue(engine, which, asked)), options, settings);
}

async function runReprocess(options: AgainOptions): Promise<void> {
  const settings = readSettings(options);
  const asked = askedBy(options, settings);
  tell(await withEngine(settings, (engine) => reprocess(engine, asked)), options, settings);
}

function askedBy(options: AgainOptions, settings: Settings) {
  const run = { ...settings, ingest: boundIngest(options, settings.passwords) };
  return { run, by: options.by ?? `${userName()}@${hostname()}`, dryRun: options.dryRun === true };
}

function tell(found: Requeued, options: AgainOptions, { topics }: Settings): void {
  const { ids, report, leftToWorkers } = found;
  if (options.json) {
    print(found);
    if (report?.inputs.some(({ failure }) => failure !== null)) process.exitCode = 1;
    return;
  }
  if (report !== undefined) printReport(report, topics, false);
  else if (ids.length === 0) process.stdout.write("nothing to try again\n");
  else {
    const what = leftToWorkers ? "left to the standing workers" : "would be tried again";
    process.stdout.write(
      `${ids.map((id) => `${id.slice(0, 12)}\n`).join("")}${ids.length} ${what}\n`,
    );
  }
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
