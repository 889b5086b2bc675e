import type { BucketUse, Environment } from "@recount/workers";
import { type Config, UsageError } from "./config.ts";

/** The bucket of `recount.yaml` and the environment, if either names one. */
export function readBucket(config: Config, environment: Environment): BucketUse | undefined {
  const { holds = ["snapshots", "blobs"], ...parts } = config.bucket ?? {};
  const { name, endpoint, region, pathStyle, prefix } = { ...parts, ...environment.bucket };
  if (config.bucket === undefined && environment.bucket === undefined) return undefined;
  if (name === undefined) {
    throw new UsageError(
      'a bucket has no name: set "bucket: { name: ... }" in recount.yaml, or S3_BUCKET',
    );
  }
  const { bucketKey: key } = environment;
  if (key === undefined) {
    throw new UsageError(
      `nothing opens the bucket "${name}": set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`,
    );
  }
  const bucket = {
    ...{ name, key, region: region ?? "us-east-1", prefix: asFolder(prefix ?? "") },
    // Amazon's own store wants the bucket in the host's name, and most others take it in the path.
    pathStyle: pathStyle ?? endpoint !== undefined,
    ...(endpoint === undefined ? {} : { endpoint }),
  };
  return { bucket, holds };
}

function asFolder(prefix: string): string {
  return prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
}
