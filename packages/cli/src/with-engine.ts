import { type Engine, openEngine } from "@recount/workers";
import type { Settings } from "./settings.ts";

/** Opens the ledger for one piece of work and closes it whatever comes of it. */
export async function withEngine<T>(
  settings: Settings,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const { dataDir, environment, bucket, command } = settings;
  const engine = await openEngine({
    ...{ dataDir, environment, command },
    ...(bucket === undefined ? {} : { bucket }),
  });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
