import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { type Input, isUrl } from "./capture.ts";
import { DataError, RetryError } from "./errors.ts";
import { inputsIn, isNamedFeed } from "./feed/feed-inputs.ts";
import { openFeed } from "./feed/open-feed.ts";
import { type FetchOptions, fetchInput } from "./fetch/fetch-input.ts";

export interface DiscoverOptions {
  /** Relative sources start here. */
  readonly directory?: string;
  readonly maxFiles?: number;
  readonly maxDepth?: number;
  /** How feeds are fetched. */
  readonly fetch?: FetchOptions;
}

interface Walk {
  readonly root: string;
  readonly source: string;
  readonly maxFiles: number;
  readonly maxDepth: number;
}

/**
 * What lies beside documents and is none: data, notes, code, styles, pictures. Anything else in a folder is
 * opened, since what a file is stands in it and not in its name; a file that is named directly always is.
 */
const companionName =
  /\.(?:json|jsonl|ndjson|csv|tsv|ya?ml|toml|lock|md|js|mjs|cjs|ts|css|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|otf)$/i;

/** A sample folder holds the document beside what is expected of it. */
const sampleName = /^source\.[^.]+$/i;

/**
 * Lists what a source holds: a file, a folder with all below it, "-" or a URL, and of a feed its entries.
 * What is missing or closed is listed too, so that fetching it records the failure.
 */
export async function discover(
  source: string,
  options: DiscoverOptions = {},
): Promise<readonly Input[]> {
  const { maxFiles = 10_000, fetch = {} } = options;
  const found: Input[] = [];
  for (const input of await listInputs(source, options)) {
    found.push(...((await entriesOf(input, fetch)) ?? [input]));
    if (found.length > maxFiles) {
      throw new DataError("too-many-files", source, `holds more than ${maxFiles} documents`);
    }
  }
  return found;
}

async function listInputs(source: string, options: DiscoverOptions): Promise<readonly Input[]> {
  if (source === "-") return [{ source, location: source }];
  if (isUrl(source)) return [{ source: shownUrl(source), location: source }];
  const location = resolve(options.directory ?? process.cwd(), source);
  const isFolder = await stat(location).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [{ source: basename(location), location }];
  const { maxFiles = 10_000, maxDepth = 32 } = options;
  return walk({ root: location, source, maxFiles, maxDepth });
}

/** The entries of what is called a feed and is one; what cannot be fetched now is fetched, and fails, in its turn. */
async function entriesOf(
  input: Input,
  options: FetchOptions,
): Promise<readonly Input[] | undefined> {
  if (!isNamedFeed(input.location)) return undefined;
  try {
    const fetch = (one: Input) => fetchInput(one, options);
    return inputsIn(input, await openFeed(input, fetch, options.feeds ?? new Map()));
  } catch (error) {
    if (error instanceof DataError || error instanceof RetryError) return undefined;
    throw error;
  }
}

/** Walks without recursion; a folder reached twice, as by a looping link, is read once. */
async function walk({ root, source, maxFiles, maxDepth }: Walk): Promise<readonly Input[]> {
  const found: Input[] = [];
  const seen = new Set<string>();
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: "", depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, depth } = next;
    const folder = join(root, path);
    if (depth > maxDepth) {
      throw new DataError("too-deep", source, `folders are nested deeper than ${maxDepth}`);
    }
    const listing = await list(folder, seen);
    if (listing === "seen") continue;
    // The folder itself stands for what cannot be listed: fetching it tells why.
    if (listing === "closed") found.push({ source: path || basename(root), location: folder });
    else {
      found.push(...listing.files.map((name) => inputOf(root, path, name)));
      waiting.push(
        ...listing.folders.map((name) => ({ path: below(path, name), depth: depth + 1 })),
      );
    }
    if (found.length > maxFiles) {
      throw new DataError("too-many-files", source, `holds more than ${maxFiles} documents`);
    }
  }
  return found.toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

async function list(folder: string, seen: Set<string>) {
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return "seen";
    seen.add(real);
    const entries = await readdir(folder, { withFileTypes: true });
    const visible = entries.filter(({ name }) => !name.startsWith("."));
    const kinds = await Promise.all(
      visible.map(async (entry) => ({ name: entry.name, isFolder: await leads(folder, entry) })),
    );
    const names = kinds.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
    const files = names.filter((name) => !companionName.test(name));
    const samples = files.filter((name) => sampleName.test(name));
    return {
      files: samples.length > 0 ? samples : files,
      folders: kinds.filter(({ isFolder }) => isFolder).map(({ name }) => name),
    };
  } catch {
    return "closed";
  }
}

async function leads(folder: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return stat(join(folder, entry.name)).then(
    (target) => target.isDirectory(),
    () => false,
  );
}

function inputOf(root: string, path: string, name: string): Input {
  return { source: below(path, name), location: join(root, path, name) };
}

/** Slashes on every system: a source's name is part of what is published. */
function below(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

/** A password in an address is for the server, not for the record. */
function shownUrl(source: string): string {
  if (!URL.canParse(source)) return source;
  const url = new URL(source);
  url.username = "";
  url.password = "";
  return url.href;
}
