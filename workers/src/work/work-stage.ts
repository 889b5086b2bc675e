import type { Stage } from "@recount/store";
import { handleJob, recordDeadly } from "../queue/handle-job.ts";
import { PutBack } from "../queue/put-back.ts";
import { SetupError } from "../queue/setup-error.ts";
import type { StageQueues, StageWorker, TakenJob } from "../queue/stage-queues.ts";
import type { StageDeps, StageJob } from "../stages/stage.ts";
import type { Heart } from "./heart.ts";
import type { Log, Quiet } from "./log.ts";
import { politeIngest } from "./polite-ingest.ts";
import type { PublicationRequests } from "./publication-requests.ts";
import type { WorkerSettings } from "./settings.ts";
import { queueDeliveries } from "./sweep-ledger.ts";
import type { Troubles } from "./troubles.ts";

/** What the stages of one process share. */
export interface Workshop {
  readonly queues: StageQueues;
  readonly deps: StageDeps;
  readonly settings: WorkerSettings;
  readonly heart: Heart;
  readonly troubles: Troubles;
  readonly requests: PublicationRequests;
  readonly log: Log;
  /** Hears of trouble with the queue, which BullMQ goes on after by itself. */
  readonly quiet: Quiet;
  /** Jobs in hand. */
  readonly atWork: Set<TakenJob>;
}

/** A job that waits for broken set-up; its stage is paused for longer. */
const waitForSetupMs = 1000;

/** Works on a stage until it is closed. */
export function workStage(shop: Workshop, stage: Stage): StageWorker {
  const { concurrency, rate } = shop.settings.stages[stage];
  return shop.queues.work({
    ...{ stage, concurrency, ...(rate === undefined ? {} : { rate }) },
    handle: async (job) => {
      shop.atWork.add(job);
      try {
        await handle(shop, job);
      } finally {
        shop.atWork.delete(job);
      }
    },
    onEnd: () => {},
    onTrouble: shop.quiet.warn,
    onDeadly: (job) => {
      shop.log.error({ ...fieldsOf(job), code: "deadly" }, "given up");
      recordDeadly(shop.deps, job).catch(shop.quiet.warn);
    },
  });
}

async function handle(shop: Workshop, job: TakenJob): Promise<void> {
  const { stage, attempt } = job;
  const began = performance.now();
  const told = () => ({ ...fieldsOf(job), attempt, ms: Math.round(performance.now() - began) });
  try {
    await handleJob(depsFor(shop, job), job, {
      add: (jobs) => follow(shop, job, jobs),
      waitsForSetup: true,
    });
  } catch (error) {
    if (error instanceof PutBack) throw error;
    if (error instanceof SetupError) {
      shop.troubles.meet(stage, error);
      throw new PutBack(waitForSetupMs, { hasTurn: job.hasTurn });
    }
    const isOver =
      job.isLastAttempt || (error instanceof Error && error.name === "UnrecoverableError");
    shop.heart.count(stage, "failed");
    const words = error instanceof Error ? error.message : String(error);
    shop.log.warn({ ...told(), error: words }, isOver ? "failed" : "failed, and is tried again");
    throw error;
  }
  shop.quiet.reset();
  shop.troubles.succeed(stage);
  shop.heart.count(stage, "done");
  shop.log.info(told(), "done");
}

function depsFor({ deps, settings }: Workshop, job: TakenJob): StageDeps {
  if (job.stage !== "fetch") return deps;
  const ruleOf = (host: string) => settings.hosts[host] ?? settings.everyHost;
  return { ...deps, ingest: politeIngest(deps.ingest, { db: deps.db, ruleOf, job }) };
}

/** Queues what follows from a job: the next stage, or publication where a document has come to its outcome. */
async function follow(
  { queues, deps, requests }: Workshop,
  { stage }: StageJob,
  jobs: readonly StageJob[],
): Promise<void> {
  await queues.add(jobs);
  if (stage === "publish") await queueDeliveries({ queues }, deps);
  else if (stage !== "discover" && stage !== "deliver" && jobs.length === 0) requests.ask();
}

/** What a line of the log says of a job: the thing that it is about, by its kind. */
function fieldsOf({ stage, id }: StageJob): object {
  switch (stage) {
    case "parse":
    case "extract":
      return { stage, document: id };
    case "fetch":
      return { stage, input: id };
    case "publish":
      return { stage, topic: id };
    case "discover":
      return { stage, source: id };
    case "deliver":
      return { stage, delivery: id };
  }
}
