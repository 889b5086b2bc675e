import { basename, dirname } from "node:path";
import type { Topic } from "@recount/core";
import type { Report } from "@recount/workers";
import { checkTable, figureTable } from "./report-tables.ts";

/** Says what a run did: figures, checks, files and failures; JSON on standard output if asked. */
export function printReport(report: Report, topics: readonly Topic[], json: boolean): void {
  const failed = report.inputs.filter(({ failure }) => failure !== null);
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stderr.write(describe(report, topics));
  for (const { source, failure } of failed) {
    process.stderr.write(`recount: ${source}: ${failure?.message}\n`);
  }
  if (report.aborted) {
    process.stderr.write("recount: stopped; the same command goes on from here\n");
    process.exitCode = 130;
  } else if (failed.length > 0) {
    process.exitCode = 1;
  }
}

function describe(report: Report, topics: readonly Topic[]): string {
  const parts = report.topics.map(({ topicId, snapshots, files }) => {
    const title = topics.find(({ id }) => id === topicId)?.title ?? topicId;
    if (snapshots.length === 0) return `${title}: no figure stands for any of its metrics\n`;
    return [
      title,
      figureTable(snapshots),
      "",
      checkTable(snapshots),
      "",
      tellFiles(files),
      "",
    ].join("\n");
  });
  const figures = report.inputs.reduce((sum, input) => sum + input.figures, 0);
  const read = report.inputs.filter(({ failure }) => failure === null).length;
  return `${parts.join("\n")}${plural(read, "document")} read, ${plural(figures, "figure")} in all\n`;
}

function tellFiles(files: Report["topics"][number]["files"]): string {
  const changed = files.filter(({ state }) => state !== "unchanged");
  if (changed.length === 0) return `nothing changed: ${plural(files.length, "file")} as before`;
  const groups = Map.groupBy(changed, ({ state, path }) => `${state} in ${dirname(path)}`);
  return [...groups]
    .map(([what, group]) => `${what}: ${group.map(({ path }) => basename(path)).join(", ")}`)
    .join("\n");
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
