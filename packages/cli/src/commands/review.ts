import type { Verdict } from "@recount/core";
import { review, reviewLog, waiting } from "@recount/workers";
import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../config.ts";
import { tellMoves, tellReviews, tellWaiting } from "../review-words.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { withEngine } from "../with-engine.ts";

interface ListOptions extends LedgerOptions {
  readonly json?: boolean;
  readonly topic?: string;
  readonly reread?: boolean;
}

interface WordOptions extends LedgerOptions {
  readonly by: string;
  readonly reason: string;
  readonly value?: number;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

const verdictOf = { confirm: "confirmed", correct: "corrected", reject: "rejected" } as const;

/** `recount review`: what waits for a person, and a person's word on a figure. */
export function addReview(program: Command): void {
  const command = program
    .command("review")
    .description("List what waits for a person, or confirm, correct or reject a figure")
    .addHelpText(
      "after",
      `
Examples:
  recount review                                      what waits, with the figures' ids
  recount review list --topic family-separation --json
  recount review confirm 3f2a9c01 --by "Ann Reader" --reason "seen on page 2"
  recount review correct 3f2a9c01 --value 183 --by "Ann Reader" --reason "the total says so" --dry-run
  recount review reject 3f2a9c01 --by "Ann Reader" --reason "counts beds, not people"
  recount review log                                  who said what, when and why`,
    );
  addList(command);
  addWord(command, "confirm", "Vouch for a figure as it was read; it goes before unconfirmed ones");
  addWord(
    command,
    "correct",
    "Publish another value in the place of the one read, with your name and reason beside it",
  ).requiredOption("--value <number>", "the right value", readValue);
  addWord(command, "reject", "Hold a figure back for good, with your name and reason beside it");
  const log = command
    .command("log")
    .description("List every word of every reviewer, oldest first")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExamples:\n  recount review log --json");
  addLedgerOptions(log).action(showLog);
}

function addList(command: Command): void {
  const list = command
    .command("list", { isDefault: true })
    .description(
      "List held figures, disputes, figures of low confidence, and evidence that has moved or is gone",
    )
    .option("--topic <id>", "of one topic only")
    .option("--reread", "compare every quote with its document once more, first")
    .option("--json", "print JSON")
    .addHelpText("after", "\nExamples:\n  recount review list --topic family-separation");
  addLedgerOptions(list).action(showWaiting);
}

function addWord(command: Command, name: keyof typeof verdictOf, description: string): Command {
  const verdict = verdictOf[name];
  const value = name === "correct" ? "--value 183 " : "";
  const word = command
    .command(name)
    .description(description)
    .argument("<figure>", "the figure's id as `recount review` shows it, or its first 8 characters")
    .requiredOption("--by <name>", "who says so; it is published", readWords(100))
    .requiredOption("--reason <text>", "why; it is published", readWords(500))
    .option("--dry-run", "say what would move, and record nothing")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `\nExamples:\n  recount review ${name} 3f2a9c01 ${value}--by "Ann Reader" --reason "seen on page 2"`,
    );
  return addLedgerOptions(word).action((figure: string, options: WordOptions) =>
    giveWord(figure, verdict, options),
  );
}

async function showWaiting(options: ListOptions): Promise<void> {
  const settings = readSettings(options);
  const topics = settings.topics.filter(
    ({ id }) => options.topic === undefined || id === options.topic,
  );
  if (options.topic !== undefined && topics.length === 0) {
    const known = settings.topics.map(({ id }) => id).join(", ") || "none";
    throw new UsageError(`there is no topic "${options.topic}"; known topics: ${known}`);
  }
  const found = await withEngine(settings, (engine) =>
    waiting(engine, topics, { reread: options.reread === true }),
  );
  if (options.json) print(found);
  else process.stdout.write(tellWaiting(found));
}

async function giveWord(figure: string, verdict: Verdict, options: WordOptions): Promise<void> {
  const settings = readSettings(options);
  const { by, reason, value, dryRun = false } = options;
  const word = { figure, verdict, by, reason, ...(value === undefined ? {} : { value }) };
  const done = await withEngine(settings, (engine) =>
    review(engine, word, { topics: settings.topics, outDir: settings.outDir, dryRun }),
  );
  if (options.json) return print(done);
  const head = done.recorded ? "recorded" : "would be recorded (--dry-run: nothing was)";
  const moves = done.topics.map(({ topic, moves }) => tellMoves(topic, moves));
  process.stdout.write(`${tellReviews([done.review])}${head}\n${moves.join("")}`);
}

async function showLog(options: ListOptions): Promise<void> {
  const found = await withEngine(readSettings(options), reviewLog);
  if (options.json) print(found);
  else
    process.stdout.write(
      found.length === 0 ? "nobody has reviewed anything\n" : tellReviews(found),
    );
}

/** Words that are published: one line, and not without end. */
function readWords(longest: number): (text: string) => string {
  return (text) => {
    const words = text.trim();
    if (words === "") throw new InvalidArgumentError("it must not be empty.");
    if (words.length > longest) {
      throw new InvalidArgumentError(`it has ${words.length} characters; at most ${longest} fit.`);
    }
    if (/\p{Cc}/u.test(words)) throw new InvalidArgumentError("it must be one line of plain text.");
    return words;
  };
}

/** A number as people write it: 183, 2,181 or 0.5. */
function readValue(text: string): number {
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/.test(text)) {
    throw new InvalidArgumentError("a number such as 183, 2,181 or 0.5 is wanted.");
  }
  return Number(text.replaceAll(",", ""));
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
