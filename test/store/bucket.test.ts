import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import S3rver from "@20minutes/s3rver";
import { RetryError } from "@recount/ingest";
import {
  addressOf,
  type Bucket,
  BucketError,
  checkBucket,
  openBucketBlobs,
  openBucketShelf,
  openFolderShelf,
  publishTopic,
  sha256Of,
} from "@recount/store";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { randomFrom, randomPaper } from "../snapshot/random-papers.ts";
import { jail } from "../validate/jail.ts";
import { contents } from "../workers/papers.ts";
import { onPglite } from "./databases.ts";
import { now, temporaryFolder } from "./embedded.ts";
import { give, openJailLedger, versions } from "./jail-ledger.ts";

const server = new S3rver({
  ...{ port: 0, address: "127.0.0.1", silent: true, directory: temporaryFolder() },
  configureBuckets: [{ name: "figures" }],
});
let bucket: Bucket;
beforeAll(async () => {
  const { port } = await server.run();
  bucket = {
    ...{ name: "figures", endpoint: `http://127.0.0.1:${port}`, region: "us-east-1" },
    ...{ pathStyle: true, prefix: "recount/", attempts: 3, firstDelayMs: 1 },
    // The one key that the server knows.
    key: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  };
});
afterAll(() => server.close());

describe("a shelf in a bucket", () => {
  it("keeps files, lists those of one folder with their sizes, and lets them go", async () => {
    const shelf = openBucketShelf(bucket);
    const path = "snapshots/case/latest.json";
    expect(shelf.placeOf(path)).toBe("s3://figures/recount/snapshots/case/latest.json");
    expect(await shelf.read(path)).toBeNull();
    expect(await shelf.list("snapshots/case")).toEqual(new Map());
    await shelf.write(path, '{ "é": 1 }\n');
    await shelf.write("snapshots/case-two/latest.json", "{}\n");
    await shelf.write("snapshots/case/older/a b.json", "{}\n");
    expect(await shelf.read(path)).toBe('{ "é": 1 }\n');
    expect(await shelf.list("snapshots/case")).toEqual(new Map([["latest.json", 12]]));
    const names = await shelf.list("snapshots/case/older");
    expect(names).toEqual(new Map([["a b.json", 3]]));
    await shelf.remove(path);
    await shelf.remove(path);
    expect(await shelf.read(path)).toBeNull();
  });

  it("lists more than one answer holds", async () => {
    const asked: string[] = [];
    const pages = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? "", "http://store");
      const token = searchParams.get("continuation-token");
      asked.push(`${searchParams.get("prefix")} from ${token}`);
      const name = token === null ? "a &amp; b.json" : "c.json";
      const next = token === null ? "<NextContinuationToken>a+/=</NextContinuationToken>" : "";
      response.end(
        `<ListBucketResult>${next}<Contents><Key>r&amp;d/a/${name}</Key><Size>7</Size></Contents></ListBucketResult>`,
      );
    });
    await new Promise<void>((resolve) => pages.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void pages.close());
    const { port } = pages.address() as AddressInfo;
    const endpoint = `http://127.0.0.1:${port}`;
    const shelf = openBucketShelf({ ...bucket, endpoint, prefix: "r&d/" });
    expect(await shelf.list("a")).toEqual(
      new Map([
        ["a & b.json", 7],
        ["c.json", 7],
      ]),
    );
    expect(asked).toEqual(["r&d/a/ from null", "r&d/a/ from a+/="]);
  });

  it("tells readers what each file is", async () => {
    const shelf = openBucketShelf(bucket);
    const types: Readonly<Record<string, string>> = {
      "latest.json": "application/json",
      "series.csv": "text/csv; charset=utf-8",
      "feed.json": "application/feed+json",
      "snapshot.schema.json": "application/schema+json",
    };
    for (const [name, type] of Object.entries(types)) {
      await shelf.write(`snapshots/typed/${name}`, "{}");
      const { headers } = await fetch(`${bucket.endpoint}/figures/recount/snapshots/typed/${name}`);
      expect([headers.get("content-type"), headers.get("cache-control")]).toEqual([
        type,
        "no-cache",
      ]);
    }
  });

  it("holds byte for byte what a folder holds, and latest.json is written last", async () => {
    const ledger = await openJailLedger(onPglite);
    const other = await openJailLedger(onPglite);
    const out = temporaryFolder();
    const written: string[] = [];
    const inBucket = openBucketShelf({ ...bucket, prefix: "same/" });
    const shelf = {
      ...inBucket,
      async write(path: string, text: string) {
        written.push(path);
        await inBucket.write(path, text);
      },
    };
    for (let at = 0; at < 5; at += 1) {
      for (const one of [ledger, other]) {
        await give(one, `input-${at}`, randomPaper(`paper-${at}`, randomFrom(at)));
      }
      const { rulesVersion } = versions;
      const { db, blobs } = ledger;
      await publishTopic({ db, blobs, shelf }, jail, { rulesVersion, now });
      const place = { db: other.db, blobs: other.blobs, shelf: openFolderShelf(out) };
      await publishTopic(place, jail, { rulesVersion, now });
      const folder = contents(`${out}/snapshots/jail`);
      const names = await inBucket.list("snapshots/jail");
      expect([...names.keys()].sort()).toEqual(Object.keys(folder));
      for (const [name, text] of Object.entries(folder)) {
        expect(await inBucket.read(`snapshots/jail/${name}`)).toBe(text);
      }
    }
    expect(written.at(-1)).toBe("snapshots/jail/latest.json");
    expect(written.filter((path) => path.endsWith("latest.json")).length).toBeGreaterThan(1);
  });
});

it("keeps blobs under their sha256", async () => {
  const blobs = openBucketBlobs(bucket);
  const bytes = Buffer.from([0, 255, 10, 13, 0]);
  const sha256 = await blobs.put(bytes);
  expect(sha256).toBe(sha256Of(bytes));
  await blobs.put(bytes);
  expect(await blobs.has(sha256)).toBe(true);
  expect(Buffer.from((await blobs.get(sha256)) ?? [])).toEqual(bytes);
  expect(await blobs.has("0".repeat(64))).toBe(false);
  expect(await blobs.get("0".repeat(64))).toBeNull();
});

describe("what is wrong with a bucket", () => {
  it.each([
    ["a name that is not there", { name: "no-such" }, "there is no such bucket; check its name"],
    [
      "a key that is not known",
      { key: { accessKeyId: "NOBODY", secretAccessKey: "x" } },
      "AWS_ACCESS_KEY_ID is not known there",
    ],
    [
      "a secret of another key",
      { key: { accessKeyId: "S3RVER", secretAccessKey: "wrong" } },
      "AWS_SECRET_ACCESS_KEY does not belong",
    ],
  ])("is said of %s, at once", async (_, wrong, message) => {
    const broken = { ...bucket, ...wrong };
    await expect(checkBucket(broken)).rejects.toThrow(BucketError);
    await expect(checkBucket(broken)).rejects.toThrow(message);
    const shelf = openBucketShelf(broken);
    await expect(shelf.write("a.json", "{}")).rejects.toThrow(BucketError);
    await expect(shelf.read("a.json")).rejects.toThrow(message);
  });

  it("does not show what opens it", async () => {
    const key = { accessKeyId: "S3RVER", secretAccessKey: "hunter2" };
    await expect(checkBucket({ ...bucket, key })).rejects.not.toThrow(/hunter2/);
  });
});

/** A store that fails so often before it answers. */
async function openFlaky(failures: number, fail: "busy" | "reset" | "stall") {
  let calls = 0;
  const flaky = createServer((request, response) => {
    calls += 1;
    if (calls > failures) response.writeHead(200).end("here");
    else if (fail === "reset") request.socket.destroy();
    else if (fail === "busy") {
      response.writeHead(503).end("<Error><Code>SlowDown</Code></Error>");
    }
  });
  await new Promise<void>((resolve) => flaky.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    flaky.closeAllConnections();
    flaky.close();
  });
  const { port } = flaky.address() as AddressInfo;
  const flakyBucket = { ...bucket, endpoint: `http://127.0.0.1:${port}`, deadlineMs: 200 };
  return { shelf: openBucketShelf(flakyBucket), calls: () => calls };
}

describe("a store in trouble", () => {
  it.each(["busy", "reset", "stall"] as const)("is asked again: %s", async (fail) => {
    const { shelf, calls } = await openFlaky(2, fail);
    expect(await shelf.read("a.json")).toBe("here");
    expect(calls()).toBe(3);
  });

  it.each(["busy", "reset", "stall"] as const)(
    "is left to a later try in the end: %s",
    async (fail) => {
      const { shelf, calls } = await openFlaky(99, fail);
      await expect(shelf.write("a.json", "{}")).rejects.toThrow(RetryError);
      expect(calls()).toBe(3);
    },
  );
});

it.each([
  [{ pathStyle: true, endpoint: "https://s3.example.org" }, "https://s3.example.org/figures/"],
  [{ pathStyle: true, endpoint: "https://example.org/s3" }, "https://example.org/s3/figures/"],
  [
    { pathStyle: false, endpoint: "https://s3.example.org:9000" },
    "https://figures.s3.example.org:9000/",
  ],
  [{ pathStyle: false }, "https://figures.s3.eu-central-1.amazonaws.com/"],
])("addresses a bucket: %j", (how, address) => {
  const { endpoint: _, ...rest } = bucket ?? {};
  expect(
    addressOf({ ...rest, name: "figures", region: "eu-central-1", ...how } as Bucket).href,
  ).toBe(address);
});
