import { createHash } from "node:crypto";

/** One thing worth fetching: `source` is shown to people, `location` is where this machine finds it. */
export interface Input {
  readonly source: string;
  readonly location: string;
}

/** What was fetched, unaltered and named by the sha256 of its bytes. */
export interface Capture extends Input {
  /** The address after redirects. */
  readonly url?: string;
  readonly sha256: string;
  readonly size: number;
  /** The server's claim, which the content may contradict. */
  readonly mediaType?: string;
  readonly charset?: string;
  readonly fetchedAt?: string;
}

export interface Fetched {
  readonly capture: Capture;
  readonly bytes: Uint8Array;
}

/** Names bytes by their content: the same bytes have the same name wherever they come from. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

export function isUrl(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(source);
}
