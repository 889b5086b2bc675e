import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listSamples, readSample } from "./read-sample.ts";

const samples = listSamples();

it("has samples", () => {
  expect(samples.length).toBeGreaterThan(0);
});

describe.each(samples)("$id", (sample) => {
  const read = readSample(sample);

  it.each(["expected.txt", "expected.json"])(
    "gives the same %s",
    async (name) => {
      const golden = join(sample.folder, name);
      const now = (await read).get(name) ?? "";
      if (!existsSync(golden)) {
        writeFileSync(golden, now);
        expect.fail(`${golden} was missing and has been written: review it, then run again`);
      }
      expect(now, `pnpm sample --update ${sample.id} takes the change over`).toBe(
        readFileSync(golden, "utf8"),
      );
    },
    60_000,
  );
});
