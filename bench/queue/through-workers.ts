import { setTimeout as sleep } from "node:timers/promises";
import { inputIdOf, recordInputs, standing } from "@recount/store";
import { openEngine } from "@recount/workers";
import type { House } from "../../test/chaos/house.ts";
import { stillOpen } from "../../test/chaos/ledger-outcomes.ts";

/** Documents a second, from their places to figures in the ledger and all published, by workers of their own. */
export async function throughWorkers(
  house: House,
  paths: readonly string[],
  workers: number,
): Promise<number> {
  const { environment, dataDir } = house;
  const engine = await openEngine({ dataDir, environment });
  const { db } = engine.ledger;
  try {
    for (let n = 0; n < workers; n++) house.startWorker();
    while (house.count(/"works"/g) < workers) await sleep(50);
    // The first documents load what each process needs.
    await run(paths.slice(0, 26));
    const began = performance.now();
    await run(paths.slice(26));
    return ((paths.length - 26) * 1000) / (performance.now() - began);
  } finally {
    await engine.close();
  }

  async function run(some: readonly string[]): Promise<void> {
    const places = some.map((path) => ({ source: path, location: path }));
    await recordInputs(db, places, { runId: standing, now: new Date().toISOString() });
    await engine.queues.add(places.map((place) => ({ stage: "fetch", id: inputIdOf(place) })));
    for (;;) {
      const { open, unpublished } = await stillOpen(db);
      if (open === 0 && unpublished === 0) return;
      await sleep(50);
    }
  }
}
