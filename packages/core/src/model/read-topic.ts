import { readYaml, YamlError } from "./read-yaml.ts";
import { type Topic, topicSchema } from "./topic.ts";

/** Reads a topic file. Throws `YamlError` that names the file, the line and the field. */
export function readTopic(yaml: string, file: string): Topic {
  const topic = readYaml(topicSchema, yaml, file);
  const known = new Set(topic.metrics.map(({ id }) => id));
  const named = [
    ...topic.universes.map(({ metric }) => metric),
    ...topic.identities.flatMap(metricsOf),
  ];
  const unknown = named.find((metric) => !known.has(metric));
  if (unknown === undefined) return topic;
  const line = yaml.split("\n").findIndex((text) => new RegExp(`\\b${unknown}\\b`).test(text)) + 1;
  throw new YamlError(`${file}:${line}: no metric is called "${unknown}"`);
}

function metricsOf(identity: Topic["identities"][number]): readonly string[] {
  switch (identity.rule) {
    case "parts-of-whole":
      return [...identity.parts, identity.whole];
    case "subset":
      return [identity.part, identity.whole];
    default:
      return [identity.metric];
  }
}
