import { buildSnapshots, extract, readTopic } from "@recount/core";
import { expect, it } from "vitest";
import { tableOf } from "./table-of.ts";

const topic = readTopic(
  `id: shelters
title: Shelters
about: { any: [shelter*] }
metrics:
  - id: children
    title: Children in shelters
    unit: child
    series: stock
    match: { units: [child], all: [all shelters] }
`,
  "shelters.yaml",
);

it("a table's check reaches the snapshots that stand on a figure of it, and no others", () => {
  const document = tableOf("As of August 28, 2018, the numbers are these.", [
    ["header", "Shelter", "Children"],
    ["body", "First", "10"],
    ["body", "Second", "5"],
    ["total", "Total, all shelters", "16"],
  ]);
  const other = tableOf("As of August 29, 2018, the beds are these.", [
    ["header", "Shelter", "Beds"],
    ["body", "First", "10"],
    ["body", "Second", "5"],
    ["total", "Total", "15"],
  ]);
  const entries = [document, other].map((one) => ({ document: one, ...extract(one) }));
  const checks = buildSnapshots(topic, entries).flatMap((snapshot) => snapshot.checks);
  expect(checks).toMatchObject([
    { rule: "table/total", state: "residual", expected: 16, actual: 15, residual: 1 },
  ]);
});
