/** Where what is published stands: a folder, or a bucket. Paths are relative, with "/" between their parts. */
export interface Shelf {
  /** How a person finds a file: a path, or an address in a bucket. */
  placeOf(path: string): string;
  /** The files right under a folder, by name, with their size in bytes. */
  list(folder: string): Promise<ReadonlyMap<string, number>>;
  read(path: string): Promise<string | null>;
  /** A reader sees the old file or the new one, never a half. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
};

/** What a reader over HTTP is told of a file: its media type by its name. */
export function mediaTypeOf(path: string): string {
  if (path.endsWith("/feed.json")) return "application/feed+json";
  if (path.endsWith(".schema.json")) return "application/schema+json";
  return mediaTypes[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
