import { RetryError } from "@recount/ingest";
import type { BucketRequest } from "./ask-bucket.ts";
import { addressOf, type Bucket, BucketError } from "./bucket.ts";

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

/** What the codes of the S3 protocol mean for whoever set the bucket up. */
const meanings: Readonly<Record<string, string>> = {
  NoSuchBucket: "there is no such bucket; check its name and the endpoint",
  InvalidBucketName: "there is no such bucket; check its name and the endpoint",
  InvalidAccessKeyId: "AWS_ACCESS_KEY_ID is not known there",
  SignatureDoesNotMatch: "AWS_SECRET_ACCESS_KEY does not belong to AWS_ACCESS_KEY_ID",
  InvalidToken: "AWS_SESSION_TOKEN is not valid",
  ExpiredToken: "AWS_SESSION_TOKEN has run out",
  AccessDenied: "the key may not do this; it needs to list, read, write and delete",
  AllAccessDisabled: "the bucket is closed to everybody",
  AuthorizationHeaderMalformed: "the region is wrong",
  PermanentRedirect: "the bucket is in another region, or wants another endpoint",
  RequestTimeTooSkewed: "this machine's clock is wrong",
};
const busy = new Set([408, 425, 429, 500, 502, 503, 504]);

/** `null` where an object is not there; else throws what the refusal means: another try, or none. */
export function readRefusal(bucket: Bucket, asked: BucketRequest, refusal: Refusal): null {
  const { status, headers, bytes } = refusal;
  const code = codeIn(Buffer.from(bytes).toString("utf8"));
  const reading = asked.path !== undefined && asked.method !== "PUT";
  // A HEAD has no body to say what is missing.
  if (status === 404 && reading && (code === "NoSuchKey" || asked.method !== "GET")) return null;
  const named = `bucket ${bucket.name} at ${addressOf(bucket).origin}`;
  if (code !== "RequestTimeTooSkewed" && (busy.has(status) || code === "SlowDown")) {
    const after = headers["retry-after"];
    const wait =
      typeof after === "string" && /^\d{1,3}$/.test(after) ? Number(after) * 1000 : undefined;
    throw new RetryError("bucket-busy", named, `the store failed (${status} ${code})`, wait);
  }
  const meaning = meanings[code] ?? `the store refused ${asked.method}`;
  throw new BucketError(`${named}: ${meaning} (${status}${code === "" ? "" : ` ${code}`})`);
}

function codeIn(xml: string): string {
  return /<Code>([A-Za-z0-9.]{1,64})<\/Code>/.exec(xml.slice(0, 10_000))?.[1] ?? "";
}
