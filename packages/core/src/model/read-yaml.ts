import { isNode, LineCounter, parseDocument } from "yaml";
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
    const line = lineOf(
      document.contents === null ? undefined : nodeAt(document, issue.path),
      lines,
    );
    return `${file}:${line}: ${path.length === 0 ? "" : `${path.join(".")}: `}${issue.message}`;
  });
  throw new YamlError(complaints.join("\n"));
}

type Root = ReturnType<typeof parseDocument>;

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
