import type { Topic } from "@recount/core";
import type { Environment, Webhook } from "@recount/workers";
import { type Config, UsageError } from "./config.ts";

/** The webhooks of `recount.yaml`, each with its secret from the environment. */
export function readWebhooks(
  { webhooks }: Config,
  topics: readonly Topic[],
  environment: Environment,
): readonly Webhook[] {
  const names = webhooks.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`recount.yaml has two webhooks called "${twice}"`);
  return webhooks.map(({ name, url, topics: heard, allowPrivate }) => {
    const unknown = heard?.find((id) => topics.every((topic) => topic.id !== id));
    if (unknown !== undefined) {
      throw new UsageError(
        `the webhook "${name}" asks for a topic "${unknown}", which is not there`,
      );
    }
    const secret = secretOf(name, environment);
    return { name, url, secret, allowPrivate, ...(heard === undefined ? {} : { topics: heard }) };
  });
}

function secretOf(name: string, { webhookSecret, webhookSecrets = {} }: Environment): string {
  const own = name.toUpperCase().replaceAll("-", "_");
  const secret = webhookSecrets[own] ?? webhookSecret;
  if (secret === undefined) {
    throw new UsageError(
      `the webhook "${name}" has no secret: set WEBHOOK_SECRET_${own}, or WEBHOOK_SECRET for all, to "whsec_" and 32 random bytes in base64`,
    );
  }
  return secret;
}
