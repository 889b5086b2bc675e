import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const files = globSync("{packages/*/src,workers/src}/**/*.ts", { cwd: root });

/** What each room may import, besides itself and libraries. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "packages/core": [],
  "packages/ingest": ["@recount/core"],
  "packages/store": ["@recount/core", "@recount/ingest"],
  workers: ["@recount/core", "@recount/ingest", "@recount/store"],
  "packages/cli": ["@recount/core", "@recount/ingest", "@recount/store", "@recount/workers"],
};

function roomOf(file: string): string {
  return file.startsWith("workers/") ? "workers" : file.split("/").slice(0, 2).join("/");
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

describe("the walls", () => {
  it("stand between the rooms: imports run one way", () => {
    const breaches = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("@recount/"))
        .filter((name) => !allowed[roomOf(file)]?.includes(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(breaches).toEqual([]);
  });

  it("are not climbed over by a path", () => {
    const breaches = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => relative(root, resolve(root, dirname(file), name)))
        .filter((target) => roomOf(target) !== roomOf(file))
        .map((target) => `${file} imports ${target}`),
    );
    expect(breaches).toEqual([]);
  });

  it("keep core pure: no file, network, clock, process or chance", () => {
    const impure = /"node:(?!crypto")|\bfetch\(|Date\.now\(|new Date\(\)|process\.|Math\.random/;
    const core = files.filter((file) => roomOf(file) === "packages/core");
    expect(core.length).toBeGreaterThan(0);
    expect(core.filter((file) => impure.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
  });

  it("keep one rule from importing another", () => {
    const rules = files.filter((file) => /core\/src\/extract\/rules\//.test(file));
    const breaches = rules.filter((file) =>
      importsOf(file).some((name) => /rules\/|^\.\/[a-z-]+\.ts$/.test(name)),
    );
    expect(breaches).toEqual([]);
  });

  it("keep the stages of core in order", () => {
    const order = ["model", "language", "extract", "resolve", "validate", "snapshot"];
    const may: Readonly<Record<string, readonly string[]>> = {
      model: [],
      language: ["model"],
      extract: ["model", "language"],
      resolve: ["model", "language"],
      validate: ["model", "language"],
      snapshot: ["model", "language", "validate", "extract"],
    };
    const stageOf = (path: string) =>
      order.find((stage) => path.startsWith(`packages/core/src/${stage}/`));
    const breaches = files.flatMap((file) => {
      const stage = stageOf(file);
      if (stage === undefined) return [];
      return importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => relative(root, resolve(root, dirname(file), name)))
        .filter((target) => {
          const to = stageOf(target);
          return to !== undefined && to !== stage && !may[stage]?.includes(to);
        })
        .map((target) => `${file} imports ${target}`);
    });
    expect(breaches).toEqual([]);
  });

  it("hold no file of more than 200 lines and none called utils, helpers, manager or base", () => {
    expect(files.filter((file) => /(?:utils?|helpers?|manager|base)\.ts$/.test(file))).toEqual([]);
    const long = files.filter(
      (file) => readFileSync(join(root, file), "utf8").split("\n").length > 201,
    );
    expect(long).toEqual([]);
  });
});
