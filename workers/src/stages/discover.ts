import { isUrl } from "@recount/ingest";
import { recordFiring } from "@recount/store";
import { scheduledPrefix } from "../queue/schedules.ts";
import { discoverPlace } from "./discover-place.ts";
import { type StageDeps, type StageJob, Unretryable } from "./stage.ts";

/** Source to inputs: a place, or a source of the configuration whose time has come. */
export async function discover(deps: StageDeps, id: string): Promise<readonly StageJob[]> {
  if (!id.startsWith(scheduledPrefix)) return discoverPlace(deps, id);
  const name = id.slice(scheduledPrefix.length);
  const source = deps.schedules?.find((one) => one.name === name);
  if (source === undefined) {
    throw new Unretryable("no-source", `no source "${name}" is configured here`);
  }
  await recordFiring(deps.db, name);
  const settledSince = new Date(Date.parse(deps.now()) - source.refetchAfterMs).toISOString();
  const jobs: StageJob[] = [];
  for (const place of source.places) {
    // A folder's files and an address are the source's own; what a feed names is left in peace for a while.
    jobs.push(...(await discoverPlace(deps, place, isUrl(place) ? { settledSince } : {})));
  }
  return jobs;
}
