import { createRequire } from "node:module";
import { extract } from "@recount/core";
import { z } from "zod";
import { documentOf } from "../../test/document-of.ts";
import { readProse } from "./prose.ts";

/**
 * Our whole extraction beside tools that do a part of it, on the same prose in one run; processor
 * time, since a machine with other work stretches the clock's.
 */
const compromiseSchema = z.custom<
  ((text: string) => { readonly numbers: () => { readonly json: () => unknown } }) & {
    readonly tokenize: (text: string) => unknown;
  }
>((value) => typeof value === "function");
const core = createRequire(new URL("../../packages/core/package.json", import.meta.url));
const nlp = compromiseSchema.parse(core("compromise/three"));
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ["ours, whole extraction", (text) => extract(documentOf(text), { published: "2018-08-31" })],
  ["compromise, tags", (text) => nlp(text)],
  ["compromise, numbers", (text) => nlp(text).numbers().json()],
  ["compromise, tokenizer", (text) => nlp.tokenize(text)],
];
const size = 100_000;
const rounds = 3;

/** Processor seconds of the fastest round, after one to warm up. */
function secondsOf(read: (text: string) => unknown, text: string): number {
  read(text);
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  return Math.min(...times);
}

for (const kind of ["news", "court"] as const) {
  const text = readProse(kind, size);
  console.log(`${kind} prose, ${size / 1000} kB of our own samples`);
  let ours = 0;
  for (const [name, read] of readers) {
    const seconds = secondsOf(read, text);
    if (ours === 0) ours = seconds;
    const speed = size / 1e6 / seconds;
    console.log(
      `  ${name.padEnd(24)} ${speed.toFixed(3).padStart(7)} MB/s   ${(seconds / ours).toFixed(2).padStart(6)} of our time`,
    );
  }
  const [once, tenfold] = [size, 10 * size].map((length) =>
    secondsOf(
      (long) => extract(documentOf(long), { published: "2018-08-31" }),
      readProse(kind, length),
    ),
  );
  console.log(
    `  ten times the text takes ${((tenfold ?? 0) / (once ?? 1)).toFixed(1)} times the time`,
  );
}
