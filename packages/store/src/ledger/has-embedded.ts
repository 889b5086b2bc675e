import { existsSync } from "node:fs";
import { join } from "node:path";

/** Whether a folder has an embedded ledger: opening would make one. */
export function hasEmbedded(directory: string): boolean {
  return existsSync(join(directory, "db", "recount-made"));
}
