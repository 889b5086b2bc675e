import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, recount as recountIn } from "./run-recount.ts";

const folder = emptyFolder();
const story = join(folder, "story.txt");
writeFileSync(story, "On Friday the judge said 497 children remain in custody.\n");

const recount = (args: readonly string[], input = "") => recountIn(folder, args, input);

describe("recount", { timeout: 120_000 }, () => {
  it("prints figures as JSON on standard output and nothing else anywhere", () => {
    const { status, stdout, stderr } = recount(["extract", "--published", "2018-08-31", story]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      document: { source: "story.txt" },
      figures: [{ value: 497, unit: "child", asOf: { date: "2018-08-31" } }],
      dates: [{ text: "Friday", date: "2018-08-31" }],
    });
  });

  it("prints a line for each of several inputs, in order, a failed one among them", () => {
    const { status, stdout, stderr } = recount(["extract", story, "gone.txt", story]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(1);
    expect(lines.map((line) => line.document.outcome?.code)).toEqual([
      undefined,
      "missing",
      undefined,
    ]);
    expect(lines[1].figures).toEqual([]);
    expect(stderr).toContain("gone.txt");
  });

  it("reads standard input and prints clean text", () => {
    expect(recount(["parse", "--text", "-"], "Just this.")).toEqual({
      status: 0,
      stdout: "Just this.\n",
      stderr: "",
    });
  });

  it("tells a wrong call from a failed document", () => {
    expect(recount(["extract"]).status).toBe(2);
    expect(recount(["extract", "--published", "2018-02-30", story]).status).toBe(2);
    expect(recount(["nonsense"]).status).toBe(2);
    expect(recount(["--help"])).toMatchObject({ status: 0, stderr: "" });
  });
});
