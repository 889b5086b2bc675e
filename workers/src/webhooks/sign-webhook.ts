import { createHmac } from "node:crypto";

export interface Signable {
  readonly id: string;
  /** Seconds since 1970, of this very try. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of the Standard Webhooks specification (symmetric scheme `v1`): HMAC-SHA256 over
 * `id.timestamp.body`, one signature for each secret, so that a receiver can change over from one to the next.
 *
 * A secret is "whsec_" and the key in base64; several are divided by spaces.
 */
export function signWebhook(
  secrets: string,
  { id, timestamp, body }: Signable,
): Readonly<Record<string, string>> {
  const signatures = secrets.split(" ").map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`);
    return `v1,${signature.digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}
