import type { Topic } from "./topic.ts";

/** Reads a topic file. Errors name the file, the line and the field. */
export function readTopic(_yaml: string, _file: string): Topic {
  throw new Error("not yet");
}
