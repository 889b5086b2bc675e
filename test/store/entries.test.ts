import { listEntries } from "@recount/store";
import { expect } from "vitest";
import { jail, type Paper } from "../validate/jail.ts";
import { onEachDatabase } from "./databases.ts";
import { give, openJailLedger, versions } from "./jail-ledger.ts";

const paper: Paper = {
  name: "report",
  says: [{ value: 497, of: "in the jail", on: "2030-01-04" }],
};
const addresses = ["https://b.example/report", "https://a.example/report", "https://c.example/r"];

onEachDatabase(
  "shows a document under one name and address, whichever came first",
  async (open) => {
    for (const order of [addresses, [...addresses].reverse()]) {
      const ledger = await openJailLedger(open);
      for (const address of order) await give(ledger, address, paper);
      const entries = await listEntries(ledger, jail, versions);
      expect(entries.map(({ document: { source, url } }) => [source, url])).toEqual([
        [addresses[1], addresses[1]],
      ]);
    }
  },
);
