import type { Command } from "commander";
import { addFetchOptions, type FetchFlags, readLimits } from "../fetch-options.ts";
import { complain, readDocuments } from "../read-documents.ts";

interface ParseFlags extends FetchFlags {
  readonly text?: boolean;
}

/** `recount parse`: the Document of each input as JSON, or its text. */
export function addParse(program: Command): void {
  const command = program
    .command("parse")
    .description("Print a document as JSON, or its text; several inputs give a line each, in order")
    .argument("<source...>", 'files, http(s) URLs, or "-" for standard input')
    .option("--text", "print the text alone")
    .addHelpText(
      "after",
      "\nExamples:\n  recount parse report.html\n  recount parse --text report.txt | less\n  cat page.html | recount parse -",
    );
  addFetchOptions(command).action(printDocuments);
}

async function printDocuments(sources: string[], flags: ParseFlags): Promise<void> {
  for await (const document of readDocuments(sources, readLimits(flags))) {
    if (complain(document)) process.exitCode = 1;
    if (flags.text) process.stdout.write(`${document.text}\n`);
    else process.stdout.write(`${JSON.stringify(document, null, sources.length === 1 ? 2 : 0)}\n`);
  }
}
