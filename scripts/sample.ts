import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { listSamples, readSample } from "../test/samples/read-sample.ts";

const usage = `Usage: pnpm sample --update <id>...   writes the golden files of samples anew
       pnpm sample --update all
       pnpm sample                    lists the ids`;

const { values, positionals } = parseArgs({
  options: { update: { type: "boolean", default: false } },
  allowPositionals: true,
});
const samples = listSamples();
const unknown = positionals.filter(
  (id) => id !== "all" && !samples.some((sample) => sample.id === id),
);

if (unknown.length > 0 || values.update !== positionals.length > 0) {
  console.error(unknown.length > 0 ? `no such sample: ${unknown.join(", ")}\n${usage}` : usage);
  process.exitCode = 2;
} else if (!values.update) {
  console.log(samples.map(({ id }) => id).join("\n"));
} else {
  for (const sample of samples) {
    if (!positionals.includes("all") && !positionals.includes(sample.id)) continue;
    for (const [name, content] of await readSample(sample)) {
      writeFileSync(join(sample.folder, name), content);
    }
    console.log(`written ${sample.id}: review the change before you commit it`);
  }
}
