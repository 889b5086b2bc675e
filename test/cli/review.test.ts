import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, recount as recountIn } from "./run-recount.ts";

const folder = emptyFolder();
const recount = (...args: readonly string[]) =>
  recountIn(folder, [...args, "--topics", "ferry.yaml"]);
const signed = ["--by", "Ann Reader", "--reason", "the clerk's list"];

describe("recount review and diff", { timeout: 300_000 }, () => {
  beforeAll(() => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const said = (count: number) =>
      `As of March 4, 2030, ${count} claims had been filed after the ferry accident.\n`;
    write("a.txt", said(212));
    write("b.txt", said(240));
    write(
      "ferry.yaml",
      `id: ferry\ntitle: Ferry\nabout: { any: [ferry] }\nmetrics:
  - { id: claims, title: Claims, unit: claim, series: cumulative, match: { units: [claim], all: [filed] } }\n`,
    );
    expect(recount("ingest", "a.txt", "b.txt").status).toBe(0);
  }, 300_000);

  it("list, take a word, show the log, and publish", () => {
    const { stdout, status } = recount("review", "--json");
    const [disputed] = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(disputed).toMatchObject({ why: "disputed", metric: "claims", topic: "ferry" });
    const [{ figureId, value }] = disputed.figures;

    const correct = ["review", "correct", figureId, "--value", "1,213", ...signed];
    const trial = recount(...correct, "--dry-run");
    expect(trial).toMatchObject({ status: 0, stderr: "" });
    expect(trial.stdout).toContain("claims as of 2030-03-04: no value (disputed) -> 1,213");
    const done = recount(...correct, "--json");
    expect(JSON.parse(done.stdout)).toMatchObject({ recorded: true, review: { value: 1213 } });
    expect(recount("review", "log").stdout).toMatch(
      new RegExp(`Ann Reader corrected ${figureId} \\(${value} to 1,213\\): the clerk's list`),
    );
    const latest = readFileSync(join(folder, "out/snapshots/ferry/latest.json"), "utf8");
    expect(JSON.parse(latest).metrics[0]).toMatchObject({ value: 1213, status: "disputed" });
    expect(recount("review").stdout).toBe("nothing waits for a person\n");
    expect(recount("diff").stdout).toMatch(
      /^rules \S+ -> rules \S+\nferry: no published value moves\n$/,
    );
  });

  it.each([
    [["review", "confirm", "12345678", "--by", "Ann"], /--reason/],
    [["review", "confirm", "12345678", "--by", " ", "--reason", "x"], /must not be empty/],
    [["review", "correct", "12345678", "--value", "about 5", ...signed], /such as 183/],
    [["review", "reject", "12345678", ...signed], /no figure has the id "12345678"/],
    [["diff", "other"], /known topics: ferry/],
    [["diff", "--from", "0"], /it has rules: \d+/],
  ])("refuse %j", (args, message) => {
    const { status, stdout, stderr } = recount(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
