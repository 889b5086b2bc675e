import { isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** A configuration file that does not say what it must; the message names file, line and field. */
export class YamlError extends Error {
  override readonly name = "YamlError";
}

/** Reads YAML against a schema. Throws `YamlError`: "topics/x.yaml:12: metrics.0.unit: ...". */
export function readYaml<S extends z.ZodType>(schema: S, yaml: string, file: string): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken !== undefined) {
    throw new YamlError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message}`);
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return result.data;
  const complaints = result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const line = lineOf(nodeOf(document, issue), lines);
    return `${file}:${line}: ${path.length === 0 ? "" : `${path.join(".")}: `}${issue.message}`;
  });
  throw new YamlError(complaints.join("\n"));
}

type Root = ReturnType<typeof parseDocument>;

/** What an issue is about: the key itself where it is one that nobody knows. */
function nodeOf(document: Root, issue: z.core.$ZodIssue): unknown {
  if (document.contents === null) return undefined;
  const node = nodeAt(document, issue.path);
  if (issue.code !== "unrecognized_keys" || !isMap(node)) return node;
  return node.items
    .map(({ key }) => key)
    .find((key) => isScalar(key) && issue.keys.includes(String(key.value)));
}

/** The innermost node of the path that is there: a missing field is complained of at its parent. */
function nodeAt(document: Root, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length).map(toKey), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function toKey(key: PropertyKey): string | number {
  return typeof key === "number" ? key : String(key);
}

function lineOf(node: unknown, lines: LineCounter): number {
  const at = isNode(node) ? node.range?.[0] : undefined;
  return at === undefined ? 1 : lines.linePos(at).line;
}
