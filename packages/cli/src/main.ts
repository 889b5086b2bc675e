import { readFileSync } from "node:fs";
import { YamlError } from "@recount/core";
import {
  BucketError,
  FolderHeldError,
  HolderGoneError,
  MoveError,
  NewerLedgerError,
} from "@recount/store";
import {
  EnvironmentError,
  ForgetError,
  NothingToCompareError,
  ReviewError,
} from "@recount/workers";
import { Command, CommanderError } from "commander";
import { addDiff } from "./commands/diff.ts";
import { addExtract } from "./commands/extract.ts";
import { addForget } from "./commands/forget.ts";
import { addIngest } from "./commands/ingest.ts";
import { addMove } from "./commands/move.ts";
import { addOperators } from "./commands/operators.ts";
import { addParse } from "./commands/parse.ts";
import { addReview } from "./commands/review.ts";
import { addSnapshot } from "./commands/snapshot.ts";
import { addStatus } from "./commands/status.ts";
import { addTopic } from "./commands/topic.ts";
import { addWorker } from "./commands/worker.ts";
import { UsageError } from "./config.ts";

/** 0 all went well; 1 some documents failed; 2 the call itself was wrong. */
export const exitStatus = { ok: 0, failed: 1, usage: 2 } as const;

/** Errors whose message says all that a person needs; any other is a fault of ours and keeps its trace. */
const told = [
  UsageError,
  YamlError,
  EnvironmentError,
  BucketError,
  FolderHeldError,
  HolderGoneError,
  MoveError,
  NewerLedgerError,
  ReviewError,
  ForgetError,
  NothingToCompareError,
];

/** Runs the command that `argv` names and sets the exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that closes early (`| head`) is no fault of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitStatus.ok);
    throw error;
  });
  const program = buildProgram();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
    } else if (error instanceof Error && told.some((kind) => error instanceof kind)) {
      process.stderr.write(`recount: ${error.message}\n`);
      process.exitCode = exitStatus.usage;
    } else {
      throw error;
    }
  }
}

/** The whole command, ready to parse a call. */
export function buildProgram(): Command {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  const program = new Command("recount")
    .description(
      "Follows the numbers in court filings and news: what is counted, who says so, as of when.",
    )
    .version(version)
    .showHelpAfterError('Say "recount --help" for how to call it.')
    .exitOverride();
  addIngest(program);
  addParse(program);
  addExtract(program);
  addSnapshot(program);
  addStatus(program);
  addOperators(program);
  addReview(program);
  addForget(program);
  addMove(program);
  addDiff(program);
  addTopic(program);
  addWorker(program);
  for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
    command.exitOverride().showHelpAfterError();
  }
  return program;
}
