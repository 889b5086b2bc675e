import {
  type Entry,
  type Figure,
  type Move,
  type Review,
  readingOf,
  type Topic,
  type Verdict,
  type Waiting,
} from "@recount/core";
import {
  catchUp,
  findFigure,
  findNeighbours,
  forgetRereading,
  listReviews,
  listRulesVersions,
  listWaiting,
  type PublishedFile,
  recordReview,
} from "@recount/store";
import { clock, type Engine } from "./engine.ts";
import { type PublishOptions, publishNow } from "./publish-now.ts";
import { movesOf } from "./review-moves.ts";

/** A person's word on a figure, as the command takes it. */
export interface Word {
  /** The figure's id, or the beginning of it. */
  readonly figure: string;
  readonly verdict: Verdict;
  readonly value?: number;
  readonly by: string;
  readonly reason: string;
}

export interface ReviewOptions extends PublishOptions {
  /** Says what would move, and records nothing. */
  readonly dryRun?: boolean;
}

export interface Reviewed {
  readonly review: Review;
  readonly recorded: boolean;
  /** What it moves in each topic's published values. */
  readonly topics: readonly { readonly topic: string; readonly moves: readonly Move[] }[];
  readonly files: readonly PublishedFile[];
}

/** The word cannot be taken; the message says why and what can be done. */
export class ReviewError extends Error {
  override readonly name = "ReviewError";
}

/** What waits for a person; with `reread`, every quote is compared with its document once more. */
export async function waiting(
  { ledger: { db }, blobs, tuning }: Engine,
  topics: readonly Topic[],
  { reread = false }: { readonly reread?: boolean } = {},
): Promise<readonly Waiting[]> {
  await refuseOtherRules(db, tuning.versions.rulesVersion);
  if (reread) await forgetRereading(db);
  const found: Waiting[] = [];
  for (const topic of topics) {
    await catchUp({ db, blobs }, topic, tuning.versions.rulesVersion);
    found.push(...(await listWaiting({ db, blobs }, topic, tuning.versions.rulesVersion)));
  }
  return found;
}

/** Every word of every reviewer, oldest first. */
export function reviewLog({ ledger: { db } }: Engine): Promise<readonly Review[]> {
  return listReviews(db);
}

/** Records a person's word on a figure and publishes what it moves. */
export async function review(
  engine: Engine,
  word: Word,
  options: ReviewOptions,
): Promise<Reviewed> {
  const { ledger, blobs, tuning } = engine;
  const { topics, dryRun = false, now = clock } = options;
  const target = await findTarget(engine, word);
  const given = toReview(target, word, now());
  const moved: Reviewed["topics"][number][] = [];
  for (const topic of topics) {
    const store = { db: ledger.db, blobs };
    const { rulesVersion } = tuning.versions;
    await catchUp(store, topic, rulesVersion);
    const { documentId } = target;
    const near = await findNeighbours(store, topic, { documentId, rulesVersion });
    const own = near.entries.find(({ document }) => document.id === documentId);
    if (own === undefined) continue;
    refuseWhatCannotStand(own, given);
    moved.push({ topic: topic.id, moves: movesOf(topic, near, { own, given }) });
  }
  if (moved.length === 0) {
    throw new ReviewError(
      "its document stands for none of the topics here: there is nothing to review",
    );
  }
  const done = { review: given, topics: moved };
  if (dryRun) return { ...done, recorded: false, files: [] };
  await recordReview(ledger.db, given, tuning.versions.rulesVersion);
  const files: PublishedFile[] = [];
  for (const { topic } of moved) files.push(...(await publishNow(engine, topic, options)));
  return { ...done, recorded: true, files };
}

/** What other rules have read is not what this program publishes: silence about it would look like peace. */
async function refuseOtherRules(db: Engine["ledger"]["db"], rulesVersion: string): Promise<void> {
  const known = await listRulesVersions(db);
  if (known.length === 0 || known.includes(rulesVersion)) return;
  throw new ReviewError(
    `the ledger was read under rules ${known.join(", ")}, and this program has rules ${rulesVersion}: run "recount ingest" first ("recount diff" shows what that moves)`,
  );
}

type Target = Pick<Review, "documentId" | "figureId" | "evidence" | "read">;

/** The figure that an id names, or what an earlier review of a figure that is gone was about. */
async function findTarget({ ledger: { db }, tuning }: Engine, word: Word): Promise<Target> {
  const prefix = word.figure.toLowerCase();
  if (!/^[0-9a-f]{8,16}$/.test(prefix)) {
    throw new ReviewError(
      `"${word.figure}" is no figure's id: it has 16 digits and letters from a to f, of which the first 8 are enough`,
    );
  }
  await refuseOtherRules(db, tuning.versions.rulesVersion);
  const found = await findFigure(db, prefix, tuning.versions.rulesVersion);
  if (found.length > 1) {
    const ids = found.map(({ figure }) => figure.id).join(", ");
    throw new ReviewError(`"${word.figure}" is the beginning of several figures' ids: ${ids}`);
  }
  const [one] = found;
  if (one !== undefined) return targetOf(one.documentId, one.figure);
  const before = (await listReviews(db)).findLast(({ figureId }) => figureId.startsWith(prefix));
  if (before === undefined) {
    throw new ReviewError(`no figure has the id "${word.figure}"; "recount review" lists them`);
  }
  if (word.verdict !== "rejected") {
    throw new ReviewError(
      `the figure "${word.figure}" is not read from its document any more: it can only be rejected`,
    );
  }
  return before;
}

function targetOf(documentId: string, figure: Figure): Target {
  const { boxes: _, ...evidence } = figure.evidence;
  return { documentId, figureId: figure.id, evidence, read: readingOf(figure) };
}

function toReview(
  { documentId, figureId, evidence, read }: Target,
  word: Word,
  at: string,
): Review {
  const { verdict, value, by, reason } = word;
  if (value !== undefined && value === read.value) {
    throw new ReviewError(`${value} is the value that is read already: confirm it instead`);
  }
  const given = { documentId, figureId, evidence, read, verdict, by, reason, at };
  return value === undefined ? given : { ...given, value };
}

function refuseWhatCannotStand({ astray = [], replaced }: Entry, given: Review): void {
  if (given.verdict === "rejected") return;
  if (astray.some(({ figureId, state }) => figureId === given.figureId && state === "orphan")) {
    throw new ReviewError(
      "its quote does not stand in the document, so that there is nothing to vouch for: reject it, or requeue the document",
    );
  }
  if (replaced === true) {
    throw new ReviewError(
      "its source was edited since and no longer says it: reject it, or review what the source says now",
    );
  }
}
