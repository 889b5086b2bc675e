import { readFileSync } from "node:fs";
import {
  buildSnapshots,
  type Document,
  extract,
  readTopic,
  renderSeries,
  renderSnapshot,
} from "@recount/core";
import { describe, expect, it } from "vitest";
import { documentOf } from "../document-of.ts";

const file = "topics/family-separation.yaml";
const yaml = readFileSync(file, "utf8");
const topic = readTopic(yaml, file);

function filing(filedAt: string, text: string, kind = "JOINT STATUS REPORT"): Document {
  return documentOf(text, {
    source: `${filedAt}.txt`,
    court: { docket: "3:18-cv-00428", filedAt, kind },
  });
}

function snapshots(...documents: readonly Document[]) {
  return buildSnapshots(
    topic,
    documents.map((document) => ({ document, figures: extract(document).figures })),
  );
}

const august = filing(
  "2018-08-30",
  "As of August 30, 2018, 497 children remain in ORR care, of whom 22 are under the age of five. " +
    "Defendants have discharged 2,157 children. Of the 2,654 children originally identified, 1,937 have been reunified with parents.",
);
const september = filing(
  "2018-09-07",
  "As of September 7, 2018, 416 children remain in ORR care. Defendants have discharged 2,181 children. " +
    "There were 2,654 children originally identified as possible children of potential class members.",
);

function metricOf(snapshot: ReturnType<typeof snapshots>[number] | undefined, metric: string) {
  return snapshot?.metrics.find((one) => one.metric === metric);
}

describe("snapshots", () => {
  it("carry each metric's value as of its own day", () => {
    const [first, second] = snapshots(september, august);
    expect(first?.asOf).toBe("2018-08-30");
    expect(metricOf(first, "children-in-custody")?.value).toBe(497);
    expect(metricOf(first, "children-in-custody-under-5")?.value).toBe(22);
    expect(metricOf(second, "children-in-custody")).toMatchObject({ value: 416, change: -81 });
    expect(metricOf(second, "children-reunified")).toMatchObject({
      value: 1937,
      asOf: "2018-08-30",
    });
  });

  it("report a residual and mend nothing", () => {
    const [first, second] = snapshots(august, september);
    const rule = "custody-and-discharged-make-the-universe";
    expect(first?.checks.find((check) => check.rule === rule)).toMatchObject({
      state: "closes",
      residual: 0,
    });
    expect(second?.checks.find((check) => check.rule === rule)).toMatchObject({
      state: "residual",
      severity: "warning",
      expected: 2654,
      actual: 2597,
      residual: 57,
    });
  });

  it("are the same bytes whatever order the documents come in", () => {
    const one = snapshots(august, september).map(renderSnapshot);
    const other = snapshots(september, august).map(renderSnapshot);
    expect(one).toEqual(other);
    expect(renderSeries(snapshots(august, september))).toContain(
      "children-in-custody,2018-09-07,416,416,416,exact,child,single\r\n",
    );
  });

  it("take an amended filing before the original, and say why", () => {
    const wrong = filing("2018-08-30", "As of August 30, 2018, 479 children remain in ORR care.");
    const right = filing(
      "2018-08-31",
      "As of August 30, 2018, 497 children remain in ORR care.",
      "AMENDED JOINT STATUS REPORT",
    );
    expect(metricOf(snapshots(wrong, right)[0], "children-in-custody")).toMatchObject({
      value: 497,
      status: "single",
      preferredBecause: "an amended filing before the original",
      conflicts: [{ type: "superseded", values: [{ value: 497 }, { value: 479 }] }],
    });
  });

  it("let a rounded echo confirm and a different number dispute", () => {
    const echo = documentOf("Nearly 500 children are in custody.", { publishedAt: "2018-08-30" });
    const other = documentOf("There are 512 children in custody.", { publishedAt: "2018-08-30" });
    expect(metricOf(snapshots(august, echo)[0], "children-in-custody")?.status).toBe("confirmed");
    expect(metricOf(snapshots(august, other)[0], "children-in-custody")).toMatchObject({
      status: "disputed",
      value: 497,
      preferredBecause: "a court filing before a news report",
    });
  });

  it("hold back what is only expected", () => {
    const projected = documentOf("Officials said the agency could have 900 children in custody.", {
      publishedAt: "2018-08-30",
    });
    const [snapshot] = snapshots(august, projected);
    expect(snapshot?.held).toHaveLength(1);
    expect(metricOf(snapshot, "children-in-custody")?.value).toBe(497);
  });
});

describe("a topic file", () => {
  it("is read with defaults", () => {
    expect(topic.metrics.map(({ id }) => id)).toContain("children-in-custody");
  });

  it.each([
    [
      "a wrong kind of series",
      yaml.replace("series: stock", "series: level"),
      /^topic\.yaml:15: metrics\.0\.series: /,
    ],
    [
      "an unknown field",
      yaml.replace("unit: child", "unti: child"),
      /^topic\.yaml:1\d: metrics\.0/,
    ],
    [
      "an identity of a metric that is not there",
      yaml.replace("part: children-in-custody-under-5", "part: nobody"),
      /no metric is called "nobody"/,
    ],
    ["broken YAML", `${yaml}\n  - [`, /^topic\.yaml:\d+: /],
  ])("that has %s is refused with its line", (_what, text, message) => {
    expect(() => readTopic(text, "topic.yaml")).toThrow(message);
  });
});
