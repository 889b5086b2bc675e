import { mediaTypeOf, type Shelf } from "../shelf.ts";
import { askBucket } from "./ask-bucket.ts";
import type { Bucket } from "./bucket.ts";
import { listObjects } from "./list-objects.ts";

/** A shelf in a bucket. The store puts an object in place whole or not at all. */
export function openBucketShelf(bucket: Bucket): Shelf {
  return {
    placeOf: (path) => `s3://${bucket.name}/${bucket.prefix}${path}`,
    list: (folder) => listObjects(bucket, `${folder}/`),
    async read(path) {
      const bytes = await askBucket(bucket, { method: "GET", path });
      return bytes === null ? null : Buffer.from(bytes).toString("utf8");
    },
    async write(path, text) {
      // Any file may be revised: a reader asks each time whether it was.
      const headers = { "content-type": mediaTypeOf(path), "cache-control": "no-cache" };
      await askBucket(bucket, { method: "PUT", path, headers, body: Buffer.from(text) });
    },
    async remove(path) {
      await askBucket(bucket, { method: "DELETE", path });
    },
  };
}

/** Fails with what is wrong if the bucket is not there or does not open. */
export async function checkBucket(bucket: Bucket): Promise<void> {
  await askBucket(bucket, { method: "GET", query: { "list-type": "2", "max-keys": "1" } });
}
