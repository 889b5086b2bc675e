import type { Command } from "commander";
import { complain, readDocuments } from "../read-documents.ts";

/** `recount parse`: the Document of each input as JSON, or its text. */
export function addParse(program: Command): void {
  program
    .command("parse")
    .description("Print a document as JSON, or its text; several inputs give a line each, in order")
    .argument("<file...>", 'files, or "-" for standard input')
    .option("--text", "print the text alone")
    .addHelpText(
      "after",
      "\nExamples:\n  recount parse report.html\n  recount parse --text report.txt | less\n  cat page.html | recount parse -",
    )
    .action(async (files: string[], options: { text?: boolean }) => {
      for await (const document of readDocuments(files)) {
        if (complain(document)) process.exitCode = 1;
        if (options.text) process.stdout.write(`${document.text}\n`);
        else
          process.stdout.write(`${JSON.stringify(document, null, files.length === 1 ? 2 : 0)}\n`);
      }
    });
}
