import { buildSnapshots, noPast, readDays, renderFiles, snapshotsOf } from "@recount/core";
import { expect, it } from "vitest";
import { entriesOf, jail } from "../validate/jail.ts";
import { randomFrom, randomPaper } from "./random-papers.ts";

it.each([1, 2, 3, 4, 5, 6])("any cut of the days gives the same snapshots (seed %i)", (seed) => {
  const random = randomFrom(seed);
  const papers = Array.from({ length: 25 }, (_, at) => randomPaper(`paper-${at}`, random));
  const entries = entriesOf(papers).map((entry) =>
    random(5) === 0 ? { ...entry, replaced: true } : entry,
  );
  const whole = buildSnapshots(jail, entries);
  // Read a day at a time, and only from the documents that speak of it.
  const days = readDays(jail, entries).flatMap(({ asOf }) => {
    const speaking = entries.filter(({ figures }) =>
      figures.some((figure) => figure.asOf?.date === asOf),
    );
    return readDays(jail, speaking, new Set([asOf]));
  });
  let past = noPast;
  const pieces = [];
  while (days.length > 0) {
    const made = snapshotsOf(jail, days.splice(0, 1 + random(3)), past);
    pieces.push(...made.snapshots);
    past = made.past;
  }
  expect(pieces).toEqual(whole);
  expect(renderFiles(jail, pieces)).toEqual(renderFiles(jail, whole));
  expect(
    whole.flatMap(({ metrics }) => metrics).some(({ conflicts }) => conflicts.length > 0),
  ).toBe(true);
});
