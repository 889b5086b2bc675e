import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { addExtract } from "./commands/extract.ts";
import { addParse } from "./commands/parse.ts";

/** 0 all went well; 1 some documents failed; 2 the call itself was wrong. */
export const exitStatus = { ok: 0, failed: 1, usage: 2 } as const;

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
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
  }
}

function buildProgram(): Command {
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
  addParse(program);
  addExtract(program);
  for (const command of program.commands) command.exitOverride().showHelpAfterError();
  return program;
}
