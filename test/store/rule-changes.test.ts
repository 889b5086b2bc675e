import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Change, Figure } from "@recount/core";
import { openFolderShelf, publishTopic, settle } from "@recount/store";
import { expect } from "vitest";
import { jail } from "../validate/jail.ts";
import { onEachDatabase } from "./databases.ts";
import { now, temporaryFolder } from "./embedded.ts";
import { give, openJailLedger, versions } from "./jail-ledger.ts";

const held = (value: number, on: string) => ({ value, of: "held", on });

onEachDatabase(
  "tells what our rules moved from what came new or was edited, and keeps it",
  async (open) => {
    const ledger = await openJailLedger(open);
    const { db, blobs } = ledger;
    const out = temporaryFolder();
    const publish = (rulesVersion: string) =>
      publishTopic({ db, blobs, shelf: openFolderShelf(out) }, jail, { rulesVersion, now });
    const read = (name: string) =>
      JSON.parse(readFileSync(join(out, "snapshots/jail", name), "utf8"));

    await give(ledger, "one", { name: "a", says: [held(528, "2020-04-27")] });
    await give(ledger, "two", { name: "b", says: [held(497, "2020-05-04")] });
    await give(ledger, "three", { name: "c", says: [held(450, "2020-05-11")] });
    await give(ledger, "four", { name: "d", says: [held(12, "2020-06-01")] });
    await publish(versions.rulesVersion);
    const causes = (): readonly string[] => read("changes.json").map(({ cause }: Change) => cause);
    expect(causes()).toEqual(["stated", "stated", "stated", "stated"]);

    // One source is edited and one is new in the run that reads under other rules.
    await give(ledger, "three", { name: "c2", says: [held(405, "2020-05-11")] }, "The jail now.");
    await give(ledger, "five", { name: "e", says: [held(400, "2020-05-18")] });
    const otherwise = (figure: Figure): readonly Figure[] => {
      if (figure.value === 12) return [];
      if (figure.value !== 528) return [figure];
      const day = { date: "2020-04-28", precision: "day", basis: "stated" } as const;
      return [{ ...figure, asOf: day }];
    };
    /** As the next rules read whatever they have not read yet. */
    const readOn = async () => {
      const done = db
        .selectFrom("extraction")
        .select("document_id")
        .where("rules_version", "=", "next");
      const rows = await db
        .selectFrom("extraction")
        .selectAll()
        .where("document_id", "not in", done)
        .execute();
      for (const { document_id, figures } of rows) {
        const kept = { dates: "[]", checks: "[]", numeral_counts: "{}", extracted_at: now };
        const next = JSON.stringify(figures.flatMap(otherwise));
        await db
          .insertInto("extraction")
          .values({ document_id, rules_version: "next", figures: next, ...kept })
          .execute();
        await settle(db, document_id, { ...versions, rulesVersion: "next", now });
      }
    };
    await readOn();
    await publish("next");
    const rules = { from: versions.rulesVersion, to: "next" };
    const moved = () =>
      read("changes.json").filter(({ cause }: Change) => cause === "our rules changed");
    expect(moved()).toMatchObject([
      { asOf: "2020-04-27", metric: "held", value: null, instead: [528], rules },
      { asOf: "2020-04-28", metric: "held", value: 528, instead: [], rules },
      { asOf: "2020-06-01", metric: "held", value: null, instead: [12], rules },
    ]);
    expect(causes()).toContain("source corrected");
    const items: readonly { id: string; content_text: string }[] = read("feed.json").items;
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.at(-1)?.content_text).toBe(
      `Held: no value as of 2020-04-27, in place of 528: our rules changed (${rules.from} to next).`,
    );

    // It stays told when nothing but a document is new.
    const before = moved();
    await give(ledger, "six", { name: "f", says: [held(390, "2020-05-25")] });
    await readOn();
    await publish("next");
    expect(moved()).toEqual(before);
    expect(read("latest.json").metrics[0]).toMatchObject({ value: 390, asOf: "2020-05-25" });
  },
);
