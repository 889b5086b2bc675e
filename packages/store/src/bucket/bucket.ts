/** What opens a bucket. It comes from the environment alone. */
export interface BucketKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A bucket of an S3-compatible store, and where in it Recount's files stand. */
export interface Bucket {
  readonly name: string;
  /** The store's address; without one, Amazon's own for the region. */
  readonly endpoint?: string;
  readonly region: string;
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`. */
  readonly pathStyle: boolean;
  /** Stands before every key: "" or "folder/". */
  readonly prefix: string;
  readonly key: BucketKey;
  /** Tries of one request before its failure is the caller's, and the wait before the second. */
  readonly attempts?: number;
  readonly firstDelayMs?: number;
  readonly deadlineMs?: number;
}

/** Something is wrong with the bucket as it is set up; another try would end the same. */
export class BucketError extends Error {
  override readonly name = "BucketError";
}

/** Where the bucket's keys begin. */
export function addressOf({ name, endpoint, region, pathStyle }: Bucket): URL {
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com`);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  if (pathStyle) url.pathname += `${name}/`;
  else url.hostname = `${name}.${url.hostname}`;
  return url;
}
