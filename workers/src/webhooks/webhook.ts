import type { UrlOptions } from "@recount/ingest";

/** Who is to be told of changes, and where. */
export interface Webhook {
  readonly name: string;
  readonly url: string;
  /** Topics that it hears of; all without. */
  readonly topics?: readonly string[];
  /** Signs what is sent: "whsec_" and a key in base64; several are divided by spaces. */
  readonly secret: string;
  readonly allowPrivate: boolean;
  /** Other bounds on time than those that stand for all. */
  readonly limits?: Pick<UrlOptions, "deadlineMs" | "headersTimeoutMs">;
}

/** The names of those that hear of a topic. */
export function hearingOf(webhooks: readonly Webhook[], topic: string): readonly string[] {
  return webhooks
    .filter(({ topics }) => topics === undefined || topics.includes(topic))
    .map(({ name }) => name);
}
