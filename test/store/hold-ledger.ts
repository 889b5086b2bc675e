import { setTimeout as sleep } from "node:timers/promises";
import { openLedger, recordInputs } from "@recount/store";

// Run as a process of its own: opens the ledger, writes to it without end, and waits to be killed. With a number it
// rests so many milliseconds between two writes.
const [directory = "", rest] = process.argv.slice(2);
const now = "2030-01-02T03:04:05Z";
const parent = process.ppid;
const { db } = await openLedger({ directory }, now);
// A test that was itself killed kills nobody.
for (let n = 0; process.ppid === parent; n++) {
  await recordInputs(db, [{ source: `${n}`, location: `/${n}` }], { runId: "held", now });
  if (rest !== undefined) await sleep(Number(rest));
  if (n === 0) process.stdout.write("holding\n");
}
