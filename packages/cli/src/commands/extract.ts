import { extract } from "@recount/core";
import type { Command } from "commander";
import { readDay } from "../read-day.ts";
import { complain, readDocuments } from "../read-documents.ts";

/** `recount extract`: numerals, figures and dates of each input as JSON. */
export function addExtract(program: Command): void {
  program
    .command("extract")
    .description(
      "Print the numerals, figures and dates of a document as JSON; several inputs give a line each, in order",
    )
    .argument("<file...>", 'files, or "-" for standard input')
    .option(
      "--published <date>",
      "reference date (YYYY-MM-DD) for a text that states none",
      readDay,
    )
    .addHelpText(
      "after",
      "\nExamples:\n  recount extract report.html\n  recount extract --published 2018-08-31 story.txt\n  cat story.txt | recount extract -",
    )
    .action(async (files: string[], options: { published?: string }) => {
      for await (const document of readDocuments(files)) {
        if (complain(document)) process.exitCode = 1;
        const result = { document, ...extract(document, options) };
        process.stdout.write(`${JSON.stringify(result, null, files.length === 1 ? 2 : 0)}\n`);
      }
    });
}
