import { readYaml, YamlError } from "./read-yaml.ts";
import { type Topic, topicSchema } from "./topic.ts";

/** Reads a topic file. Throws `YamlError` that names the file, the line and the field. */
export function readTopic(yaml: string, file: string): Topic {
  const topic = readYaml(topicSchema, yaml, file);
  const twice = repeated([
    ...topic.metrics.map(({ id }) => id),
    ...topic.identities.map(({ id }) => id),
    ...topic.parties.map(({ id }) => id),
  ]);
  if (twice !== undefined) throw complaint(yaml, file, `"${twice}" is the id of two things`, twice);
  const metrics = new Set(topic.metrics.map(({ id }) => id));
  const named = [
    ...topic.universes.map(({ metric }) => metric),
    ...topic.identities.flatMap(metricsOf),
  ];
  refuseUnknown(named, metrics, "metric", { yaml, file });
  const universes = topic.metrics.flatMap(({ universe }) => universe ?? []);
  refuseUnknown(universes, new Set(topic.universes.map(({ id }) => id)), "universe", {
    yaml,
    file,
  });
  const speakers = topic.metrics.flatMap(({ match }) => match.saidBy);
  refuseUnknown(speakers, new Set(topic.parties.map(({ id }) => id)), "party", { yaml, file });
  return topic;
}

interface Source {
  readonly yaml: string;
  readonly file: string;
}

function refuseUnknown(
  named: readonly string[],
  known: ReadonlySet<string>,
  what: string,
  { yaml, file }: Source,
): void {
  const unknown = named.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw complaint(yaml, file, `no ${what} is called "${unknown}"`, unknown);
  }
}

function repeated(ids: readonly string[]): string | undefined {
  return ids.find((id, at) => ids.indexOf(id) !== at);
}

/** A complaint with the last line that holds the word as a whole. */
function complaint(yaml: string, file: string, message: string, word: string): YamlError {
  const whole = new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`);
  const line = yaml.split("\n").findLastIndex((text) => whole.test(text)) + 1;
  return new YamlError(`${file}:${line}: ${message}`);
}

function metricsOf(identity: Topic["identities"][number]): readonly string[] {
  switch (identity.rule) {
    case "parts-of-whole":
      return [...identity.parts, identity.whole];
    case "subset":
      return [identity.part, identity.whole];
    case "level-change":
      return [identity.metric, identity.change];
    case "never-falls":
      return [identity.metric];
  }
}
