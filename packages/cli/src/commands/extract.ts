import { extract } from "@recount/core";
import type { Command } from "commander";
import { addFetchOptions, type FetchFlags, readLimits } from "../fetch-options.ts";
import { readDay } from "../read-day.ts";
import { complain, readDocuments } from "../read-documents.ts";

interface ExtractFlags extends FetchFlags {
  readonly published?: string;
}

/** `recount extract`: numerals, figures and dates of each input as JSON. */
export function addExtract(program: Command): void {
  const command = program
    .command("extract")
    .description(
      "Print the numerals, figures and dates of a document as JSON; several inputs give a line each, in order",
    )
    .argument("<source...>", 'files, http(s) URLs, or "-" for standard input')
    .option(
      "--published <date>",
      "reference date (YYYY-MM-DD) for a text that states none",
      readDay,
    )
    .addHelpText(
      "after",
      "\nExamples:\n  recount extract report.html\n  recount extract --published 2018-08-31 story.txt\n  cat story.txt | recount extract -",
    );
  addFetchOptions(command).action(printExtractions);
}

async function printExtractions(sources: string[], flags: ExtractFlags): Promise<void> {
  const { published } = flags;
  for await (const document of readDocuments(sources, readLimits(flags))) {
    if (complain(document)) process.exitCode = 1;
    const read = extract(document, published === undefined ? {} : { published });
    const result = { document, ...read };
    process.stdout.write(`${JSON.stringify(result, null, sources.length === 1 ? 2 : 0)}\n`);
  }
}
