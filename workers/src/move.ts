import { hasEmbedded, type MovedRows, MoveError, moveLedger, openLedger } from "@recount/store";
import { clock } from "./engine.ts";

export interface MoveOptions {
  /** The folder of the embedded ledger. */
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly now?: () => string;
  readonly onProgress?: Parameters<typeof moveLedger>[2];
}

/** Copies the embedded ledger into an empty PostgreSQL database. Nobody else may be at work on the source meanwhile. */
export async function move({
  dataDir,
  databaseUrl,
  now = clock,
  onProgress,
}: MoveOptions): Promise<readonly MovedRows[]> {
  if (!hasEmbedded(dataDir)) {
    throw new MoveError(`there is no embedded ledger in ${dataDir}: name its folder by --data`);
  }
  const place = { directory: dataDir, alone: true, command: "recount move" };
  const source = await openLedger(place, now());
  try {
    const target = await openLedger({ databaseUrl }, now());
    try {
      return await moveLedger(source.db, target.db, onProgress);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
