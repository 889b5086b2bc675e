import { setTimeout as sleep } from "node:timers/promises";
import { RetryError } from "@recount/ingest";
import { AwsV4Signer } from "aws4fetch";
import { request } from "undici";
import { sha256Of } from "../blobs.ts";
import { addressOf, type Bucket } from "./bucket.ts";
import { readRefusal } from "./read-refusal.ts";

export interface BucketRequest {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Below the bucket's prefix; none asks for the bucket itself. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

const defaults = { attempts: 5, firstDelayMs: 200, deadlineMs: 60_000 };
/** More than any file of ours, and an end to an answer without one. */
const maxBytes = 512 * 1024 * 1024;

/**
 * Asks until there is an answer: `null` where the object is not there. A store that is busy or cannot be reached
 * is asked again, each time after twice as long, give or take; what is wrong with the bucket is said at once.
 */
export async function askBucket(bucket: Bucket, asked: BucketRequest): Promise<Uint8Array | null> {
  const { attempts, firstDelayMs } = { ...defaults, ...bucket };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(bucket, asked);
    } catch (error) {
      if (!(error instanceof RetryError) || attempt >= attempts) throw error;
      const delay = firstDelayMs * 2 ** (attempt - 1);
      await sleep(error.retryAfterMs ?? delay * (0.5 + Math.random() / 2));
    }
  }
}

async function askOnce(bucket: Bucket, asked: BucketRequest): Promise<Uint8Array | null> {
  const signal = AbortSignal.timeout(bucket.deadlineMs ?? defaults.deadlineMs);
  const { url, headers } = await sign(bucket, asked);
  try {
    const { body = null, method } = asked;
    const answer = await request(url, { method, headers, body, signal });
    const bytes = await readBytes(answer.body);
    const { statusCode: status } = answer;
    if (status >= 200 && status < 300) return bytes;
    return readRefusal(bucket, asked, { status, headers: answer.headers, bytes });
  } catch (error) {
    throw toRetry(bucket, error);
  }
}

async function readBytes(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > maxBytes)
      throw new RangeError(`the store's answer is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

async function sign(bucket: Bucket, { method, path, query, headers, body }: BucketRequest) {
  const url = addressOf(bucket);
  if (path !== undefined) url.pathname += `${bucket.prefix}${path}`;
  // Not every store takes a bucket with a slash behind it for the same.
  else if (bucket.pathStyle) url.pathname = url.pathname.replace(/\/$/, "");
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const signer = new AwsV4Signer({
    ...{ ...bucket.key, method, url: url.href, service: "s3", region: bucket.region },
    // The body's own hash, so that the store refuses what was damaged on the way.
    headers: { ...headers, "x-amz-content-sha256": sha256Of(body ?? "") },
  });
  const signed = await signer.sign();
  return { url: signed.url.href, headers: Object.fromEntries(signed.headers) };
}

/** What the network did; what the code did stays what it is. */
function toRetry({ name }: Bucket, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RetryError) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (error.name === "TimeoutError" || /TIMEOUT/.test(code)) {
    return new RetryError("timeout", `bucket ${name}`, "the store took too long");
  }
  if (!/^(?:E[A-Z_]+|UND_ERR_SOCKET|UND_ERR_CLOSED)$/.test(code) || code.startsWith("ERR_"))
    return error;
  return new RetryError("network", `bucket ${name}`, `the store cannot be reached (${code})`);
}
