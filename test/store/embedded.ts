import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openLedger } from "@recount/store";
import { vi } from "vitest";

// Making a database takes seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** A day of the test's own: nothing here depends on today. */
export const now = "2030-01-02T03:04:05Z";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "recount-test-"));
}

const template = join(import.meta.dirname, "../../.cache/test-ledger");

async function makeTemplate(): Promise<void> {
  const beside = `${template}.${process.pid}`;
  mkdirSync(dirname(template), { recursive: true });
  rmSync(beside, { recursive: true, force: true });
  const ledger = await openLedger({ directory: beside }, now);
  await ledger.close();
  try {
    renameSync(beside, template);
  } catch {
    // Another test file made it first.
    rmSync(beside, { recursive: true, force: true });
  }
}

/** A folder with an empty embedded ledger, copied: making one takes seconds, and each test wants its own. */
export async function freshDataDir(): Promise<string> {
  if (!existsSync(template)) await makeTemplate();
  const folder = join(temporaryFolder(), ".recount");
  cpSync(template, folder, { recursive: true });
  return folder;
}
