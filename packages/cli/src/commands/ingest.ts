import { discover, fetchInput, parse } from "@recount/ingest";
import { plainIngest, type Report, runPipeline } from "@recount/workers";
import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../config.ts";
import { onInterrupt } from "../interrupt.ts";
import { printReport } from "../print-report.ts";
import { openProgressLine } from "../progress-line.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";

interface IngestOptions extends LedgerOptions {
  readonly json?: boolean;
  readonly allowPrivate?: boolean;
  readonly maxSize: number;
  readonly timeout: number;
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
    .option("--allow-private", "fetch from loopback and private addresses as well")
    .option("--max-size <megabytes>", "largest document", readPositive, 100)
    .option("--timeout <seconds>", "longest fetch from a URL, redirects and all", readPositive, 60)
    .addHelpText(
      "after",
      "\nExamples:\n  recount ingest samples\n  recount ingest filings/ https://example.org/story.html\n  recount ingest            the sources of recount.yaml",
    );
  addLedgerOptions(command).action(ingest);
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
  const limits = {
    maxBytes: options.maxSize * 1024 * 1024,
    deadlineMs: options.timeout * 1000,
    allowPrivate: options.allowPrivate === true,
  };
  const interrupt = onInterrupt();
  try {
    return await runPipeline({
      ...settings,
      sources,
      signal: interrupt.signal,
      ingest: {
        ...plainIngest,
        discover: (source) => discover(source),
        fetchInput: (input, fetchedAt) => fetchInput(input, { ...limits, fetchedAt }),
        parse: (capture, bytes) => parse(capture, bytes),
      },
      onProgress: progress.show,
      onTrouble: (error) => process.stderr.write(`recount: ${error.message}\n`),
    });
  } finally {
    progress.end();
    interrupt.release();
  }
}

function readPositive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError("a number above zero is wanted.");
  return number;
}
