import { type Blobs, sha256Of } from "../blobs.ts";
import { askBucket } from "./ask-bucket.ts";
import type { Bucket } from "./bucket.ts";
import { listObjects } from "./list-objects.ts";

/** Blobs in a bucket, under the same names as in a folder: `blobs/ab/abcdef…`. */
export function openBucketBlobs(bucket: Bucket): Blobs {
  const pathOf = (sha256: string) => `blobs/${sha256.slice(0, 2)}/${sha256}`;
  const has = async (sha256: string) =>
    (await askBucket(bucket, { method: "HEAD", path: pathOf(sha256) })) !== null;
  return {
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (await has(sha256)) return sha256;
      const headers = { "content-type": "application/octet-stream" };
      await askBucket(bucket, { method: "PUT", path: pathOf(sha256), headers, body: bytes });
      return sha256;
    },
    async remove(sha256) {
      await askBucket(bucket, { method: "DELETE", path: pathOf(sha256) });
    },
    list: async (digits) => [...(await listObjects(bucket, `blobs/${digits}/`)).keys()].sort(),
    get: (sha256) => askBucket(bucket, { method: "GET", path: pathOf(sha256) }),
  };
}
