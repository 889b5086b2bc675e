import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readYaml } from "@recount/core";
import { readEnvironment } from "@recount/workers";
import { expect, it } from "vitest";
import { z } from "zod";
import { readConfig } from "../../packages/cli/src/config.ts";
import { buildProgram } from "../../packages/cli/src/main.ts";

const deploy = resolve(import.meta.dirname, "../../deploy");
const read = (name: string) => readFileSync(join(deploy, name), "utf8");

const serviceSchema = z.strictObject({
  image: z.string(),
  build: z.strictObject({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  env_file: z.string().optional(),
  volumes: z.array(z.string()),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: z.string(),
      timeout: z.string(),
      retries: z.int(),
    })
    .optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
  init: z.boolean().optional(),
  stop_grace_period: z.string().optional(),
  restart: z.string().optional(),
});
const composeSchema = z.strictObject({
  name: z.string(),
  services: z.record(z.string(), serviceSchema),
  volumes: z.record(z.string(), z.strictObject({})),
});

/** Whether the command takes a call, without doing it. */
async function accepts(words: readonly string[]): Promise<boolean> {
  const program = buildProgram();
  const silence = (command: ReturnType<typeof buildProgram>): void => {
    command.configureOutput({ writeErr: () => {}, writeOut: () => {} });
    if (command.commands.length === 0) command.action(() => {});
    for (const one of command.commands) silence(one);
  };
  silence(program);
  try {
    await program.parseAsync([...words], { from: "user" });
    return true;
  } catch {
    return false;
  }
}

/** Variables of an env file, as compose and systemd read them. */
function variablesOf(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n").filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(lines.map((line) => [line.split("=")[0], line.replace(/^[^=]+=/, "")]));
}

it("has a compose file whose services, volumes and calls are there", async () => {
  const { services, volumes } = readYaml(composeSchema, read("compose.yaml"), "compose.yaml");
  for (const [name, service] of Object.entries(services)) {
    const { command = [], depends_on = {}, build, healthcheck } = service;
    if (service.image === "recount") expect(await accepts(command), name).toBe(true);
    else expect(healthcheck, name).toBeDefined();
    expect(Object.keys(depends_on).filter((other) => !(other in services))).toEqual([]);
    if (build !== undefined) {
      expect(existsSync(join(deploy, build.context, build.dockerfile))).toBe(true);
    }
    for (const volume of service.volumes) {
      const [from = ""] = volume.split(":");
      expect(from.startsWith(".") ? existsSync(join(deploy, from)) : from in volumes).toBe(true);
    }
  }
  const { POSTGRES_PASSWORD = "", ...set } = variablesOf(read("recount.env.example"));
  const { databaseUrl, redisUrl } = readEnvironment(set);
  const [database, redis] = [new URL(databaseUrl ?? ""), new URL(redisUrl ?? "")];
  expect([database.password, database.hostname]).toEqual([POSTGRES_PASSWORD, "postgres"]);
  expect([database.username, database.pathname]).toEqual([
    set.POSTGRES_USER,
    `/${set.POSTGRES_DB}`,
  ]);
  expect(redis.hostname in services).toBe(true);
});

it("has an image whose entry is the command, and its first call one", async () => {
  const lines = read("Dockerfile").split("\n");
  const [cmd = ""] = lines.filter((line) => line.startsWith("CMD "));
  expect(await accepts(JSON.parse(cmd.slice(4)))).toBe(true);
  const ignored = readFileSync(join(deploy, "../.dockerignore"), "utf8").split("\n");
  expect(ignored).toContain("**/node_modules");
  const root = readdirSync(join(deploy, ".."));
  for (const name of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "packages"]) {
    expect([root.includes(name), ignored.includes(name)]).toEqual([true, false]);
  }
});

it("has a unit that systemd takes, and environments and stages that the command takes", async () => {
  const unit = read("recount-worker.service");
  const [start = ""] = /(?<=^ExecStart=).*/m.exec(unit) ?? [];
  const words = start.split(" ").slice(1);
  const machines = readdirSync(join(deploy, "several-machines")).filter((name) =>
    name.endsWith(".env"),
  );
  expect(machines.length).toBeGreaterThan(2);
  const stages: string[] = [];
  for (const name of machines) {
    const { RECOUNT_STAGES = "", ...set } = variablesOf(read(`several-machines/${name}`));
    const environment = readEnvironment(set);
    expect([environment.databaseUrl, environment.redisUrl, environment.bucketKey]).not.toContain(
      undefined,
    );
    const own = RECOUNT_STAGES.split(" ");
    expect(
      await accepts(words.flatMap((word) => (word === "$RECOUNT_STAGES" ? own : [word]))),
    ).toBe(true);
    stages.push(...own);
  }
  // Between them they do all.
  expect(stages.sort()).toEqual(["deliver", "discover", "extract", "fetch", "parse", "publish"]);
  expect(readConfig(join(deploy, "several-machines")).bucket?.holds).toEqual([
    "snapshots",
    "blobs",
  ]);

  const folder = mkdtempSync(join(tmpdir(), "recount-unit-"));
  const copy = join(folder, "recount-worker.service");
  writeFileSync(copy, unit.replace(/\/opt\/recount\/\S+recount /, `${process.execPath} `));
  const verified = spawnSync("systemd-analyze", ["verify", copy], { encoding: "utf8" });
  // Where there is no systemd, nothing can be said of the unit's other lines.
  if (verified.error === undefined) expect(verified.stderr).toBe("");
});

it("tells readers calls that the command takes", async () => {
  const told = ["README.md", "compose.yaml"].flatMap((name) => [
    ...read(name).matchAll(/(?:^|[\s`])recount ((?:worker|move|status|ingest)[^`\n]*)/g),
  ]);
  const calls = told.map(([, words = ""]) =>
    words
      .replace(/[,;:)].*$/, "")
      .trim()
      .split(/\s+/),
  );
  expect(calls.length).toBeGreaterThan(3);
  for (const call of calls) expect([call, await accepts(call)]).toEqual([call, true]);
});
