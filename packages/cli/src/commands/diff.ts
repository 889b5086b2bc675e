import { diff } from "@recount/workers";
import type { Command } from "commander";
import { UsageError } from "../config.ts";
import { openTerminalLine } from "../progress-line.ts";
import { tellMoves } from "../review-words.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface DiffOptions extends LedgerOptions {
  readonly from?: string;
  readonly json?: boolean;
}

/** `recount diff`: what the rules of this program would move in published values. */
export function addDiff(program: Command): void {
  const command = program
    .command("diff")
    .description(
      "Read the ledger's documents under this program's rules, and list the published values that would move",
    )
    .argument("[topic...]", "ids of topics; none takes all")
    .option("--from <version>", "rules to compare with (default: those that read last)")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  recount diff\n  recount diff family-separation --json\n  recount diff --from 14\n\nNothing is recorded and nothing published: the next `recount ingest` does that.",
    );
  addLedgerOptions(command).action(showDiff);
}

async function showDiff(ids: string[], options: DiffOptions): Promise<void> {
  const settings = readSettings(options);
  const unknown = ids.find((id) => settings.topics.every((topic) => topic.id !== id));
  if (unknown !== undefined) {
    const known = settings.topics.map(({ id }) => id).join(", ") || "none";
    throw new UsageError(`there is no topic "${unknown}"; known topics: ${known}`);
  }
  const topics = settings.topics.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const { from } = options;
  const line = openTerminalLine(process.stderr);
  const onProgress = (done: number, total: number) => line.show(`read again ${done}/${total}`);
  const found = await withEngine(settings, (engine) =>
    diff(engine, { topics, onProgress, ...(from === undefined ? {} : { from }) }),
  ).finally(line.end);
  for (const source of found.topics.flatMap(({ missing }) => missing)) {
    process.stderr.write(`recount: ${source}: its text is gone, and it is not compared\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else process.stdout.write(tell(found));
}

function tell({ from, to, topics }: Awaited<ReturnType<typeof diff>>): string {
  const moves = topics.map((topic) => tellMoves(topic.topic, topic.moves));
  const unraised = from === to && topics.some((topic) => topic.moves.length > 0);
  const note = unraised ? ": a rule was changed and the version not raised" : "";
  return `rules ${from} -> rules ${to}${note}\n${moves.join("")}`;
}
