import type { Judged } from "./judge-item.ts";
import { f1, type Measure, measures, precision, recall, scoreOf } from "./tally.ts";

const columns: readonly Measure[] = measures;

/** Precision, recall and F1 of every measure, over all items. */
export function printOverall(name: string, judged: readonly Judged[]): string {
  const figures = judged.reduce((sum, { figures }) => sum + figures.length, 0);
  const lines = measures.map((measure) => {
    const score = scoreOf(judged, measure);
    const cells = [precision(score), recall(score), f1(score)].map(percent);
    return `  ${measure.padEnd(14)}${cells.join("")}${`${score.right}/${score.gold}`.padStart(12)}`;
  });
  return [
    `${name}: ${judged.length} items, ${figures} figures`,
    `  ${"".padEnd(14)}${["P", "R", "F1"].map((head) => head.padStart(7)).join("")}${"right/gold".padStart(12)}`,
    ...lines,
  ].join("\n");
}

/** F1 with precision and recall behind it, a row for each group: "91 96/87". */
export function printGroups(
  judged: readonly Judged[],
  groupOf: (judged: Judged) => string,
): string {
  const groups = Map.groupBy(judged, groupOf);
  const rows = [...groups].sort(([a], [b]) => a.localeCompare(b));
  const head = ["".padEnd(18), "items".padStart(6), ...columns.map((name) => name.padStart(13))];
  const lines = rows.map(([group, members]) => {
    const cells = columns.map((measure) => {
      const score = scoreOf(members, measure);
      if (score.found + score.gold === 0) return "-".padStart(13);
      const [p, r, f] = [precision(score), recall(score), f1(score)].map(Math.round);
      return `${f} ${p}/${r}`.padStart(13);
    });
    return `${group.padEnd(18)}${String(members.length).padStart(6)}${cells.join("")}`;
  });
  return [head.join(""), ...lines].join("\n");
}

function percent(value: number): string {
  return value.toFixed(1).padStart(7);
}
