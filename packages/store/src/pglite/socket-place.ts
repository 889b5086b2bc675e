import { closeSync, openSync } from "node:fs";
import { join, resolve } from "node:path";

/** What the system takes as the name of a socket, less its end. */
const longestName = 103;

export interface SocketPlace {
  readonly path: string;
  close(): void;
}

/** Where the process that holds a folder listens. A path too long for a socket is reached through its open folder. */
export function socketPlace(folder: string): SocketPlace {
  const path = join(resolve(folder), "socket");
  if (Buffer.byteLength(path) <= longestName || process.platform !== "linux") {
    return { path, close: () => {} };
  }
  const open = openSync(folder, "r");
  return { path: `/proc/self/fd/${open}/socket`, close: () => closeSync(open) };
}
