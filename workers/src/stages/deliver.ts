import { DataError, post, RetryError } from "@recount/ingest";
import { type DeliveryRow, isGone, recordOutcome, takeDelivery } from "@recount/store";
import { deliveryTries } from "../webhooks/delivery-tries.ts";
import { signWebhook } from "../webhooks/sign-webhook.ts";
import type { Webhook } from "../webhooks/webhook.ts";
import type { StageDeps, StageJob } from "./stage.ts";

const deadlineMs = 15_000;
const longestWaitMs = 6 * 3_600_000;

/**
 * Tells a webhook what has changed. A failed try is recorded with the time of the next; one that has arrived is
 * not sent again, whoever asks.
 */
export async function deliver(deps: StageDeps, id: string): Promise<readonly StageJob[]> {
  const { db } = deps;
  const webhook = await findWebhook(deps, id);
  if (webhook === undefined) return [];
  const now = deps.now();
  const taken = await takeDelivery(db, id, { now, holdMs: 2 * deadlineMs, url: webhook.url });
  if (taken === undefined) return [];
  if (await isGone(db, webhook.name, webhook.url)) {
    const trouble = "its address has answered 410: nothing more is sent there";
    await recordOutcome(db, id, { state: "gone", trouble, now });
    return [];
  }
  const tried = await send(webhook, taken, now);
  if (tried.state !== "waiting") {
    await recordOutcome(db, id, { ...tried, now });
    return [];
  }
  const waitMs = waitAfter(taken.attempts, deps.firstDelayMs ?? 1000, tried.retryAfterMs);
  const nextAt = new Date(Date.parse(now) + waitMs).toISOString();
  await recordOutcome(db, id, { ...tried, now, nextAt });
  throw new RetryError("not-delivered", `webhook ${webhook.name}`, tried.trouble ?? "", waitMs);
}

async function findWebhook(
  { db, webhooks = [] }: StageDeps,
  id: string,
): Promise<Webhook | undefined> {
  const row = await db
    .selectFrom("delivery")
    .select("webhook")
    .where("id", "=", id)
    .executeTakeFirst();
  return webhooks.find(({ name }) => name === row?.webhook);
}

interface Tried {
  readonly state: DeliveryRow["state"];
  readonly trouble?: string;
  readonly retryAfterMs?: number;
}

async function send(webhook: Webhook, delivery: DeliveryRow, now: string): Promise<Tried> {
  const { id, body, attempts } = delivery;
  const timestamp = Math.floor(Date.parse(now) / 1000);
  const signature = signWebhook(webhook.secret, { id, timestamp, body });
  const headers = { "content-type": "application/json", ...signature };
  const letter = { source: webhook.name, url: webhook.url, headers, body };
  const again = attempts < deliveryTries ? "waiting" : "failed";
  try {
    const limits = { deadlineMs, allowPrivate: webhook.allowPrivate };
    const { status, ...wait } = await post(letter, { ...limits, ...webhook.limits });
    if (status >= 200 && status < 300) return { state: "delivered" };
    const trouble = `the server answered ${status}`;
    return { state: status === 410 ? "gone" : again, trouble, ...wait };
  } catch (error) {
    if (error instanceof DataError) return { state: "failed", trouble: error.reason };
    if (error instanceof RetryError) return { state: again, trouble: error.reason };
    throw error;
  }
}

/** Twice as long after each try, and somewhere in the upper half of that, so that many do not come at once. */
function waitAfter(attempt: number, firstDelayMs: number, askedMs = 0): number {
  const ms = firstDelayMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);
  return Math.round(Math.min(Math.max(ms, askedMs), longestWaitMs));
}
