import type { MovedRows } from "@recount/store";
import { move } from "@recount/workers";
import type { Command } from "commander";
import { UsageError } from "../config.ts";
import { addLedgerOptions, type LedgerOptions, readSettings } from "../settings.ts";

interface MoveFlags extends LedgerOptions {
  readonly json?: boolean;
}

/** `recount move`: takes an embedded ledger to a PostgreSQL server. */
export function addMove(program: Command): void {
  const command = program
    .command("move")
    .description("Copy the embedded ledger into the empty PostgreSQL database of DATABASE_URL")
    .option("--json", "print what was moved as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  DATABASE_URL=postgres://recount@db.example.org/recount recount move\n\nIt arrives whole or not at all, each table compared row by row, and the embedded ledger stays as it is. Bytes and texts stay in the folder's blobs: machines that do not share it need a bucket.",
    );
  addLedgerOptions(command).action(runMove);
}

async function runMove(options: MoveFlags): Promise<void> {
  const { dataDir, environment } = readSettings(options);
  const { databaseUrl } = environment;
  if (databaseUrl === undefined) {
    throw new UsageError("where to? set DATABASE_URL to an empty PostgreSQL database");
  }
  const moved = await move({ dataDir, databaseUrl, onProgress: tell });
  process.stdout.write(
    options.json
      ? `${JSON.stringify(moved, null, 2)}\n`
      : `moved ${moved.reduce((sum, { rows }) => sum + rows, 0).toLocaleString("en-US")} rows of ${moved.length} tables\n`,
  );
  process.stderr.write(
    `recount: from now on, work with DATABASE_URL set; ${dataDir}/db is as it was and may be kept or removed, ${dataDir}/blobs is still needed\n`,
  );
}

function tell({ table, rows, of }: MovedRows & { readonly of: number }): void {
  if (rows > 0 || of === 0) process.stderr.write(`recount: ${table}: ${rows} of ${of} rows\n`);
}
