import { type Report, runPipeline } from "@recount/workers";
import type { Command } from "commander";
import { UsageError } from "../config.ts";
import { addFetchOptions, boundIngest, type FetchFlags } from "../fetch-options.ts";
import { onInterrupt } from "../interrupt.ts";
import { printReport } from "../print-report.ts";
import { openProgressLine } from "../progress-line.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";

interface IngestOptions extends LedgerOptions, FetchFlags {
  readonly json?: boolean;
}

/** `recount ingest`: the whole way, from sources to snapshots. */
export function addIngest(program: Command): void {
  const command = program
    .command("ingest")
    .description(
      "Run the whole pipeline on files, folders, URLs or the configured sources; writes snapshots",
    )
    .argument(
      "[source...]",
      'files, folders, http(s) URLs or "-"; none takes the sources of recount.yaml',
    )
    .option("--json", "print the report as JSON on standard output")
    .addHelpText(
      "after",
      "\nExamples:\n  recount ingest samples\n  recount ingest filings/ https://example.org/story.html\n  recount ingest            the sources of recount.yaml\n\nIn a folder every file is opened, but for data, code and pictures by their names (.json, .ts, .png ...).",
    );
  addLedgerOptions(addFetchOptions(command)).action(ingest);
}

async function ingest(sources: string[], options: IngestOptions): Promise<void> {
  const settings = readSettings(options);
  const chosen = sources.length > 0 ? sources : settings.configured;
  if (chosen.length === 0) {
    throw new UsageError(
      'nothing to ingest: name files, folders or URLs, or list "sources" in recount.yaml',
    );
  }
  if (settings.topics.length === 0) {
    process.stderr.write(
      "recount: no topic file found (topics/*.yaml): figures are read, nothing is published\n",
    );
  }
  const report = await run(chosen, settings, options);
  printReport(report, settings.topics, options.json === true);
}

async function run(
  sources: readonly string[],
  settings: ReturnType<typeof readSettings>,
  options: IngestOptions,
): Promise<Report> {
  const progress = openProgressLine(process.stderr);
  const interrupt = onInterrupt();
  try {
    return await runPipeline({
      ...settings,
      sources,
      signal: interrupt.signal,
      ingest: boundIngest(options, settings.passwords),
      onProgress: progress.show,
      onTrouble: (error) => process.stderr.write(`recount: ${error.message}\n`),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
}
