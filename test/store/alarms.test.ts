import { readTopic } from "@recount/core";
import { findAlarms, openFolderShelf, publishTopic } from "@recount/store";
import { expect, it } from "vitest";
import { jail, type Paper } from "../validate/jail.ts";
import { type OpenFresh, onEachDatabase } from "./databases.ts";
import { now, temporaryFolder } from "./embedded.ts";
import { give, openJailLedger, versions } from "./jail-ledger.ts";

const { rulesVersion } = versions;

async function openLedger(open: OpenFresh) {
  const ledger = await openJailLedger(open);
  const place = { db: ledger.db, blobs: ledger.blobs, shelf: openFolderShelf(temporaryFolder()) };
  return {
    give: (location: string, paper: Paper, opening?: string) =>
      give(ledger, location, paper, opening),
    publish: () => publishTopic(place, jail, { rulesVersion, now }),
    alarms: (on: string, topics = [jail], since?: string) =>
      findAlarms(ledger.db, {
        ...{ topics, rulesVersion, on },
        ...(since === undefined ? {} : { since }),
      }),
  };
}

/** A weekly report with a table. */
function report(number: number, filedAt: string, value?: number): Paper {
  const of = { of: "held", on: filedAt, ruleIds: ["table/cell"] };
  const says = value === undefined ? [] : [{ ...of, value }];
  return { name: `report-${number}`, kind: "REPORT", number: String(number), filedAt, says };
}

const weekly = { ...jail, cadence: { days: 9, of: "filings" as const } };

onEachDatabase("tells of a topic past its cadence, by the day that is asked for", async (open) => {
  const ledger = await openLedger(open);
  expect(await ledger.alarms("2020-05-01", [weekly])).toMatchObject([
    {
      alarm: "past-cadence",
      topic: "jail",
      message: "Jail: no filing with a value yet; one is due every 9 days",
    },
  ]);
  await ledger.give("first", report(1, "2020-05-01", 512));
  await ledger.give("page", { name: "page", says: [{ of: "held", on: "2020-05-20", value: 499 }] });
  await ledger.publish();
  expect(await ledger.alarms("2020-05-10", [weekly])).toEqual([]);
  expect(await ledger.alarms("2020-05-10")).toEqual([]);
  expect(await ledger.alarms("2020-05-11", [weekly])).toEqual([
    {
      ...{ alarm: "past-cadence", topic: "jail", sources: ["report-1"] },
      message:
        "Jail: no filing with a value for 10 days, since 2020-05-01; one is due every 9 days",
    },
  ]);
});

onEachDatabase(
  "tells of a text that comes again under another name or day, and not of an edited page",
  async (open) => {
    const ledger = await openLedger(open);
    const said = { of: "held", on: "2020-05-01", value: 512 };
    await ledger.give("may.html", { name: "may", says: [said] });
    await ledger.give("may.html", { name: "may, with another advertisement", says: [said] });
    await ledger.give("other.html", { name: "other", says: [{ ...said, value: 497 }] });
    expect(await ledger.alarms("2020-05-10")).toEqual([]);
    await ledger.give("june.html", { name: "june", says: [said] });
    const [alarm, ...more] = await ledger.alarms("2020-05-10");
    expect(more).toEqual([]);
    expect(alarm).toEqual({
      ...{ alarm: "re-release", sources: ["may.html", "june.html"] },
      message: "june.html is word for word what may.html was",
    });
    expect(await ledger.alarms("2020-05-10", [jail], "2030-01-02")).toEqual([alarm]);
    expect(await ledger.alarms("2020-05-10", [jail], "2030-01-03")).toEqual([]);
  },
);

onEachDatabase(
  "tells of the last paper of a docket, or an edited page, that lacks what all before it had",
  async (open) => {
    const ledger = await openLedger(open);
    await ledger.give("one", report(1, "2020-05-01", 512));
    await ledger.give("two", report(2, "2020-05-08", 500));
    expect(await ledger.alarms("2020-05-10")).toEqual([]);
    await ledger.give("three", report(3, "2020-05-15"), "The jail, third week.");
    expect(await ledger.alarms("2020-05-16")).toEqual([
      {
        ...{ alarm: "figures-gone", sources: ["one", "two", "three"] },
        message: "three has no figures, where each of the 2 papers before had a table of them",
      },
    ]);
    await ledger.give("four", report(4, "2020-05-22", 480));
    expect(await ledger.alarms("2020-05-23")).toEqual([]);
    await ledger.give("four", { name: "emptied", says: [] }, "The jail, emptied.");
    expect(await ledger.alarms("2020-05-23")).toMatchObject([
      { message: "four has no figures, where its text before had a table of them" },
    ]);
  },
);

it("reads a cadence from a topic file", () => {
  const yaml = (cadence: string) =>
    `id: a\ntitle: A\nabout: { any: [a] }\ncadence: ${cadence}\nmetrics:\n  - { id: m, title: M, unit: person, series: stock, match: { units: [person] } }\n`;
  expect(readTopic(yaml("{ days: 9 }"), "a.yaml").cadence).toEqual({ days: 9, of: "documents" });
  expect(() => readTopic(yaml("{ days: 0 }"), "a.yaml")).toThrow(/^a\.yaml:4: cadence\.days/);
});
