import type { Topic } from "../model/topic.ts";
import { seriesColumns } from "./render.ts";
import type { DayPart } from "./render-day.ts";

/** How the columns of `series.csv` are typed, in the words of Frictionless Table Schema. */
const types: Readonly<Record<(typeof seriesColumns)[number], string>> = {
  metric: "string",
  as_of: "date",
  value: "number",
  min: "number",
  max: "number",
  quantifier: "string",
  unit: "string",
  status: "string",
};

/** The Frictionless Data Package (v1) of a topic's files: what each is, with its size and hash. */
export function renderDataPackage(
  topic: Topic,
  files: Readonly<Record<string, Pick<DayPart, "sha256" | "bytes">>>,
): string {
  const resources = Object.entries(files)
    .filter(([path]) => path !== "snapshot.schema.json")
    .map(([path, { sha256, bytes }]) => ({
      name: path.replace(/\.[a-z]+$/, ""),
      path,
      ...(path === "series.csv" ? tabular : { mediatype: "application/json" }),
      bytes,
      hash: `sha256:${sha256}`,
    }));
  const about = { profile: "data-package", name: topic.id, title: topic.title };
  return `${JSON.stringify({ ...about, resources }, null, 2)}\n`;
}

const tabular = {
  profile: "tabular-data-resource",
  mediatype: "text/csv",
  encoding: "utf-8",
  schema: {
    fields: seriesColumns.map((name) => ({ name, type: types[name] })),
    primaryKey: ["metric", "as_of"],
  },
};
