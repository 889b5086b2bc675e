import { allowForgotten, type Forgotten, forget, forgottenLog } from "@recount/workers";
import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../config.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";
import { userName } from "../user-name.ts";
import { withEngine } from "../with-engine.ts";

interface ForgetFlags extends LedgerOptions {
  readonly by?: string;
  readonly reason: string;
  readonly dryRun?: boolean;
  readonly list?: boolean;
  readonly allow?: boolean;
  readonly json?: boolean;
}

/** `recount forget`: takes a sealed or withdrawn document out for good, with all that came from it. */
export function addForget(program: Command): void {
  const command = program
    .command("forget")
    .description(
      "Remove a document for good, with its bytes, text, figures, reviews and places in what is published",
    )
    .argument("[document]", "the document's id as snapshots name it, or its first 8 characters")
    .option(
      "--by <name>",
      "who says so; it is kept (default: the name of the system's user)",
      words,
    )
    .option("--reason <text>", "why; it is kept", words, "")
    .option("--dry-run", "say what would go, and remove nothing")
    .option("--list", "list what was forgotten: hashes, who, when and why")
    .option("--allow", "let a forgotten document come in again when it is next fetched")
    .option("--json", "print JSON")
    .addHelpText(
      "after",
      `
Examples:
  recount forget 3f2a9c01 --dry-run
  recount forget 3f2a9c01 --by "Ann Clerk" --reason "sealed by order of 3 May"
  recount forget --list
  recount forget 3f2a9c01 --allow

Other documents with the very same text go with it. Fetched again, it is refused and "recount failed" shows it.`,
    );
  addLedgerOptions(command).action(runForget);
}

async function runForget(id: string | undefined, flags: ForgetFlags): Promise<void> {
  if (flags.list === true) return showForgotten(flags);
  if (id === undefined) throw new UsageError('which document? name its id, or say "--list"');
  const settings = readSettings(flags);
  const { by = userName(), reason, dryRun = false } = flags;
  if (flags.allow === true) {
    const allowed = await withEngine(settings, (engine) => allowForgotten(engine, { id, by }));
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ allowed })}\n`
        : `${allowed} may come in again, by its next fetch\n`,
    );
    return;
  }
  const done = await withEngine(settings, (engine) =>
    forget(engine, { id, by, reason }, { ...settings, dryRun }),
  );
  process.stdout.write(flags.json ? `${JSON.stringify(done, null, 2)}\n` : tell(done));
}

async function showForgotten(flags: ForgetFlags): Promise<void> {
  const found = await withEngine(readSettings(flags), forgottenLog);
  if (flags.json) return void process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  const lines = found.map((row) => {
    const left = row.finished_at === null ? "; NOT WHOLE: forget it again" : "";
    const allowed = row.allowed_by === null ? "" : `; allowed again by ${row.allowed_by}`;
    const why = row.reason === "" ? "" : `: ${row.reason}`;
    return `${row.forgotten_at.toISOString()}  ${row.document_id}  ${row.forgotten_by}${why}${allowed}${left}\n`;
  });
  process.stdout.write(lines.length === 0 ? "nothing was forgotten\n" : lines.join(""));
}

function tell(done: Forgotten): string {
  const { forgotten, documents, topics, figures, reviews, blobs, files, stay, remains } = done;
  const changed = files.filter(({ state }) => state !== "unchanged");
  const lines = [
    ...documents.map(({ id, sources }) => `document ${id} (${sources.join(", ") || "no source"})`),
    `figures: ${figures}, reviews: ${reviews}`,
    ...topics.map(({ topic, days }) => `published in ${topic} as of ${days.join(", ")}`),
    ...stay.map((id) => `stays: another text of its source, document ${id}`),
    ...(forgotten
      ? [
          `removed, with ${blobs} files of bytes and text; published anew: ${changed.length} files`,
          ...remains.map((where) => `something of it may still be in ${where}`),
          "not reached from here: copies that others took, and versions that a bucket keeps",
        ]
      : ["would be removed (--dry-run: nothing was)"]),
  ];
  return `${lines.join("\n")}\n`;
}

function words(text: string): string {
  const line = text.trim();
  if (line === "" || line.length > 500 || /\p{Cc}/u.test(line)) {
    throw new InvalidArgumentError("one line of at most 500 characters is wanted.");
  }
  return line;
}
