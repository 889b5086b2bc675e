import { DataError, FaultError, RetryError } from "@recount/ingest";
import { type Failure, type FailureReason, recordFailure } from "@recount/store";
import { UnrecoverableError } from "bullmq";
import { stageFunctions } from "../stages/index.ts";
import { type StageDeps, type StageJob, Unretryable } from "../stages/stage.ts";
import type { TakenJob } from "./stage-queues.ts";

/** Errors of the code, not of the machine: the next try would end the same. */
const bugs = [TypeError, RangeError, ReferenceError, SyntaxError, FaultError];

function isFinal(error: unknown): boolean {
  return error instanceof Unretryable || bugs.some((kind) => error instanceof kind);
}

function codeOf(error: unknown): string {
  if (error instanceof DataError || error instanceof RetryError) return error.code;
  if (error instanceof Unretryable) return error.code;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code.toLowerCase() : "machine";
}

/** The source's name is left out: the failure is recorded on the input that bears it. */
function wordsOf(error: unknown): string {
  if (error instanceof DataError || error instanceof RetryError) return error.reason;
  return error instanceof Error ? error.message : String(error);
}

function failureOf(
  error: unknown,
  { stage, attempt }: TakenJob,
  { reason, now }: { readonly reason: FailureReason; readonly now: string },
): Failure {
  return { stage, code: codeOf(error), message: wordsOf(error), reason, attempts: attempt, now };
}

async function record(deps: StageDeps, job: TakenJob, failure: Failure): Promise<void> {
  if (job.stage === "fetch") await recordFailure(deps.db, { id: job.id }, failure);
  if (job.stage === "parse" || job.stage === "extract") {
    await recordFailure(deps.db, { contentSha256: job.id }, failure);
  }
}

/**
 * Runs a stage on a job and queues what follows. This is the one place where it is decided whether
 * a failure is tried again or recorded; the stages themselves record what is wrong with the data.
 */
export async function handleJob(
  deps: StageDeps,
  job: TakenJob,
  add: (jobs: readonly StageJob[]) => Promise<void>,
): Promise<void> {
  try {
    await add(await stageFunctions[job.stage](deps, job.id));
  } catch (error) {
    const final = isFinal(error);
    if (!final && !job.isLastAttempt) throw error;
    const reason = final ? "unretryable" : "retries-exhausted";
    await record(deps, job, failureOf(error, job, { reason, now: deps.now() }));
    throw new UnrecoverableError(wordsOf(error));
  }
}
