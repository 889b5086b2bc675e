import { createHash } from "node:crypto";
import type { Versions } from "@recount/store";
import type { StageJob } from "../stages/stage.ts";

/**
 * A job's id says what it does, so that the same work waits once; it names the version of the code
 * that decides the result, so that a re-run after a change is not taken for one already waiting.
 */
export function jobIdOf(
  { stage, id }: StageJob,
  { parserVersion, rulesVersion }: Versions,
): string {
  // BullMQ keeps ":" for itself.
  const word = (text: string) => text.replaceAll(":", "-");
  switch (stage) {
    case "discover":
      return `discover-${createHash("sha256").update(id).digest("hex")}`;
    case "fetch":
      return `fetch-${id}`;
    case "parse":
      return `parse-${id}-${word(parserVersion)}`;
    case "extract":
    case "publish":
      return `${stage}-${id}-${word(rulesVersion)}`;
    case "deliver":
      return `deliver-${id}`;
  }
}

/** Nothing is kept of a job that ended: the ledger has its outcome, and its id is free again. */
export function jobOptions(jobId: string, attempts: number) {
  return {
    ...{ jobId, attempts, removeOnComplete: true, removeOnFail: true },
    backoff: { type: "custom" },
  };
}
