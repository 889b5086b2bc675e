import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { readTopic, readYaml, type Topic } from "@recount/core";
import { z } from "zod";

const configSchema = z.strictObject({
  sources: z
    .array(
      z.union([
        z.strictObject({ name: z.string().optional(), folder: z.string().min(1) }),
        z.strictObject({
          name: z.string().optional(),
          urls: z.array(z.url({ protocol: /^https?$/ })).min(1),
        }),
      ]),
    )
    .default([]),
  topics: z.string().default("topics"),
  out: z.string().default("out"),
});
export type Config = Readonly<z.infer<typeof configSchema>>;

/** The call or its files are wrong; the message says which and how to mend it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads `recount.yaml` of the folder, if there is one. Throws `YamlError` with file, line and field. */
export function readConfig(folder: string): Config {
  const file = join(folder, "recount.yaml");
  return existsSync(file)
    ? readYaml(configSchema, readFileSync(file, "utf8"), "recount.yaml")
    : configSchema.parse({});
}

/** What the configured sources hold, as the command line would name them. */
export function configuredSources(config: Config): readonly string[] {
  return config.sources.flatMap((source) => ("folder" in source ? [source.folder] : source.urls));
}

/** Every topic of a folder, or the one of a file, in the order of their names. */
export function readTopics(place: string): readonly Topic[] {
  const path = resolve(place);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [readTopic(readFileSync(path, "utf8"), place)];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => readTopic(readFileSync(join(path, name), "utf8"), join(place, name)));
}
