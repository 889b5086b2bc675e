import { buildSnapshots, mostCarried, renderFiles, snapshotSchema } from "@recount/core";
import { expect, it } from "vitest";
import { entriesOf, jail, type Paper } from "../validate/jail.ts";

const saying = (on: string, value: number, of: "held" | "released", stance = "asserted") =>
  ({ of, on, value, stance }) as Paper["says"][number];

/** Many papers say one thing of one day; what comes later is said by one paper. */
function published(many: number, first: Omit<Paper, "name">) {
  const papers = Array.from({ length: many }, (_, at) => ({ ...first, name: `paper-${at}` }));
  const later = { name: "later", says: [saying("2020-05-04", 20, "released")] };
  const snapshots = buildSnapshots(jail, entriesOf([...papers, later]));
  return { snapshots, files: renderFiles(jail, snapshots) };
}

it("names every source on the day of a value, and the foremost with their count on later days", () => {
  const { snapshots } = published(40, { says: [saying("2020-04-27", 528, "held")] });
  const [own, later] = snapshots.map(({ metrics }) =>
    metrics.find(({ metric }) => metric === "held"),
  );
  expect(own).toMatchObject({ sourceCount: 40, status: "confirmed" });
  expect(own?.sources).toHaveLength(40);
  expect(later).toMatchObject({ sourceCount: 40, status: "confirmed", asOf: "2020-04-27" });
  expect(later?.sources).toEqual(own?.sources.slice(0, mostCarried));
  // The documents of the sources that are named, and the one of the day.
  expect(snapshots.map(({ documents }) => documents.length)).toEqual([40, mostCarried + 1]);
  for (const snapshot of snapshots) expect(snapshotSchema.parse(snapshot)).toEqual(snapshot);
});

it("names every side of a dispute on its day alone", () => {
  const papers = Array.from({ length: 30 }, (_, at) => ({
    ...{ name: `paper-${at}`, says: [saying("2020-04-27", 1000 + at * 37, "held")] },
  }));
  const later = { name: "later", says: [saying("2020-05-04", 20, "released")] };
  const snapshots = buildSnapshots(jail, entriesOf([...papers, later]));
  const sides = snapshots.map(
    ({ metrics }) => metrics.find(({ metric }) => metric === "held")?.conflicts[0],
  );
  expect(sides.map((side) => side?.valueCount)).toEqual([30, 30]);
  expect(sides.map((side) => side?.values.length)).toEqual([30, mostCarried]);
});

it("tells of a held figure once in full, and counts it ever after", () => {
  const paper = { says: [saying("2020-04-20", 600, "held", "projected")] };
  const first = { name: "first", says: [saying("2020-04-27", 528, "held")] };
  const last = { name: "last", says: [saying("2020-05-04", 497, "held")] };
  const papers = Array.from({ length: 25 }, (_, at) => ({ ...paper, name: `paper-${at}` }));
  const snapshots = buildSnapshots(jail, entriesOf([...papers, first, last]));
  expect(snapshots.map(({ heldCount }) => heldCount)).toEqual([25, 25]);
  expect(snapshots.map(({ held }) => held.length)).toEqual([25, mostCarried]);
  expect(snapshots[1]?.held).toEqual(snapshots[0]?.held.slice(-mostCarried));
});

it("lets no file of all days grow with the documents of one", () => {
  const says = [saying("2020-04-27", 528, "held")];
  const sizes = [40, 400].map((many) => published(many, { says }).files);
  const [few = {}, lots = {}] = sizes;
  for (const name of ["changes.json", "feed.json", "latest.json", "series.csv", "index.json"]) {
    // A digit more for each count.
    expect(Math.abs((lots[name]?.length ?? 0) - (few[name]?.length ?? 0))).toBeLessThan(10);
  }
  expect(JSON.parse(lots["changes.json"] ?? "")[0]).toMatchObject({ documentCount: 400 });
});
