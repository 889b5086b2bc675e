import { expect, it } from "vitest";
import { runChaos } from "./run-chaos.ts";

it("comes to the same outcomes and bytes with workers, servers, disk and web failing", async () => {
  const documents = 60;
  const { calm, rough, answers, noticed, smallDisk } = await runChaos({
    ...{ documents, workers: 2, quick: true, seed: 3, diskMegabytes: 16, awayMs: 300 },
    ...{ tally: { killed: 2, redis: 1, postgres: 1, full: 1 }, patienceMs: 240_000 },
  });
  expect(Object.keys(rough.outcomes.inputs)).toHaveLength(documents);
  expect(rough.outcomes).toEqual(calm.outcomes);
  expect(rough.outcomes.doubled).toBe(0);
  expect(rough.files).toEqual(calm.files);
  expect(Object.keys(rough.files).length).toBeGreaterThan(10);
  // What nobody noticed would prove nothing.
  expect(noticed["server away"]).toBeGreaterThan(0);
  if (smallDisk) expect(noticed["no space"]).toBeGreaterThan(0);
  expect(Object.keys(answers).length).toBeGreaterThan(3);
}, 300_000);
