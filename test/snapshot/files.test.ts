import { createHash } from "node:crypto";
import {
  buildSnapshots,
  type DocumentSummary,
  entriesKnownAt,
  isKnownAt,
  renderFiles,
  snapshotSchema,
} from "@recount/core";
import { expect, it } from "vitest";
import { entriesOf, jail } from "../validate/jail.ts";

const entries = entriesOf([
  {
    ...{ name: "first", number: "3", filedAt: "2020-04-27" },
    says: [{ of: "held", on: "2020-04-27", value: 528 }],
  },
  {
    ...{ name: "second", number: "5", filedAt: "2020-05-04" },
    says: [{ of: "held", on: "2020-05-04", value: 479 }],
  },
  {
    ...{ name: "mended", number: "6", filedAt: "2020-05-05", kind: "CORRECTED REPORT" },
    says: [{ of: "held", on: "2020-05-04", value: 497 }],
  },
]);
const files = renderFiles(jail, buildSnapshots(jail, entries));
const read = (name: string) => JSON.parse(files[name] ?? "null");

it("publishes a snapshot a day, the newest, the series, and what leads to them", () => {
  expect(Object.keys(files).sort()).toEqual([
    ...["2020-04-27.json", "2020-05-04.json", "changes.json", "datapackage.json", "feed.json"],
    ...["index.json", "latest.json", "series.csv", "snapshot.schema.json"],
  ]);
  expect(files["latest.json"]).toBe(files["2020-05-04.json"]);
  expect(snapshotSchema.parse(read("latest.json"))).toEqual(read("latest.json"));
  expect(read("snapshot.schema.json").required).toEqual(Object.keys(read("latest.json")));
});

it("says why each value stands, and what it took the place of", () => {
  expect(read("changes.json")).toMatchObject([
    { metric: "held", asOf: "2020-04-27", value: 528, cause: "stated", instead: [] },
    { metric: "held", asOf: "2020-05-04", value: 497, cause: "amended", instead: [479] },
  ]);
  expect(
    read("feed.json").items.map((item: { content_text: string }) => item.content_text),
  ).toEqual([
    "Held: 497 as of 2020-05-04, -31 since 2020-04-27, in place of 479.",
    "Held: 528 as of 2020-04-27.",
  ]);
});

it("gives each file's size and hash", () => {
  const sha256 = (text = "") => createHash("sha256").update(text).digest("hex");
  for (const { path, bytes, hash } of read("datapackage.json").resources) {
    expect([path, bytes, hash]).toEqual([
      ...[path, Buffer.byteLength(files[path] ?? ""), `sha256:${sha256(files[path])}`],
    ]);
  }
  for (const { path, sha256: stated } of read("index.json").snapshots) {
    expect(stated).toBe(sha256(files[path]));
  }
});

it.each([
  ["2020-04-27", "2020-04-27", true],
  ["2020-04-27", "2020-04-26", false],
  ["2020-04-27", "2020-04-27T23:00Z", false],
  ["2020-04-27", "2020-04-28T00:00Z", true],
  ["2020-04-27T21:00-07:00", "2020-04-27", true],
  ["2020-04-27T21:00-07:00", "2020-04-28T03:59Z", false],
  ["2020-04-27T21:00-07:00", "2020-04-28T04:00Z", true],
])("a page of %s is known at %s: %s", (publishedAt, time, known) => {
  const page = {
    id: "",
    source: "",
    mediaType: "text/html",
    publishedAt,
  } satisfies DocumentSummary;
  expect(isKnownAt(page, time)).toBe(known);
});

it("lets what a page said then stand where it has been edited since", () => {
  const page = (name: string, publishedAt: string, value: number, replaced: boolean) =>
    entriesOf([{ name, says: [{ of: "held", on: "2020-05-04", value }] }]).map((entry) => ({
      ...entry,
      document: { ...entry.document, source: "page", publishedAt },
      replaced,
    }));
  const texts = [
    ...page("first", "2020-05-04", 479, true),
    ...page("second", "2020-05-05", 488, true),
    ...page("third", "2020-05-07", 497, false),
  ];
  const valueAt = (time: string) =>
    buildSnapshots(jail, entriesKnownAt(texts, time)).at(-1)?.metrics[0]?.value;
  expect(["2020-05-03", "2020-05-04", "2020-05-06", "2020-05-07"].map(valueAt)).toEqual([
    ...[undefined, 479, 488, 497],
  ]);
});

it("takes a document without a time for unknown", () => {
  expect(isKnownAt({ id: "", source: "", mediaType: "text/plain" }, "2030-01-01")).toBe(false);
});
