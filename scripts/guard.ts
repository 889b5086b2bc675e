import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  describeFiling,
  documentAt,
  knownFilings,
  realFiles,
  table,
} from "../test/ingest/real-filings/read-real-filings.ts";

const usage = `Usage: pnpm guard            names the real filings that are read otherwise than the table says
       pnpm guard --update   writes the table anew; look at each file that it names first`;

const { values } = parseArgs({ options: { update: { type: "boolean", default: false } } });
const files = realFiles();
if (files.size === 0) {
  console.error(`../shared/data/pdf is not on this machine\n${usage}`);
  process.exitCode = 2;
} else {
  const known = new Map(knownFilings().map((line) => [line.file, JSON.stringify(line)]));
  for (const [file, path] of files) {
    const now = JSON.stringify(describeFiling(file, await documentAt(path)));
    if (known.get(file) !== now) console.log(`${path}\n  was ${known.get(file)}\n  is  ${now}`);
    known.set(file, now);
  }
  if (values.update) writeFileSync(table, `${[...known.values()].sort().join("\n")}\n`);
}
