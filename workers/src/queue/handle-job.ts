import { DataError, FaultError, RetryError } from "@recount/ingest";
import { type Failure, type FailureReason, recordFailure } from "@recount/store";
import { UnrecoverableError } from "bullmq";
import { stageFunctions } from "../stages/index.ts";
import { type StageDeps, type StageJob, Unretryable } from "../stages/stage.ts";
import { PutBack } from "./put-back.ts";
import { toSetupError } from "./setup-error.ts";
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

export interface Handling {
  /** Queues what follows. */
  readonly add: (jobs: readonly StageJob[]) => Promise<void>;
  /** Whether broken set-up is waited for; who does not counts it as any machine's error. */
  readonly waitsForSetup?: boolean;
}

/**
 * Runs a stage on a job and queues what follows. This is the one place where it is decided whether
 * a failure is tried again or recorded; the stages themselves record what is wrong with the data.
 */
export async function handleJob(
  deps: StageDeps,
  job: TakenJob,
  { add, waitsForSetup = false }: Handling,
): Promise<void> {
  try {
    await add(await stageFunctions[job.stage](deps, job.id));
  } catch (error) {
    if (error instanceof PutBack) throw error;
    const broken = waitsForSetup ? toSetupError(error) : undefined;
    if (broken !== undefined) throw broken;
    const final = isFinal(error);
    if (!final && !job.isLastAttempt) throw error;
    const reason = final ? "unretryable" : "retries-exhausted";
    await record(deps, job, failureOf(error, job, { reason, now: deps.now() }));
    throw new UnrecoverableError(wordsOf(error));
  }
}

/** A job that was taken up again and again and never ended, as when it takes its process down each time. */
export async function recordDeadly(deps: StageDeps, job: StageJob): Promise<void> {
  const message = "whoever worked on it did not live to end it, several times over";
  await record(
    deps,
    { ...job, attempt: 1, isLastAttempt: true, hasTurn: false },
    {
      ...{ stage: job.stage, code: "deadly", message },
      reason: "unretryable",
      attempts: 1,
      now: deps.now(),
    },
  );
}
