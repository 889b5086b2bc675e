import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { chance } from "./chance.ts";
import type { Page } from "./pages.ts";

export interface BadServer {
  readonly origin: string;
  /** How it answered, by kind. */
  readonly answers: Record<string, number>;
  /** From now on it fails, and is slow; each page comes through in the end. */
  turnBad(): void;
  close(): void;
}

/** So often a page may fail in a run: fewer than a fetch has tries. */
const worstOfPage = 3;

const faults: Readonly<Record<string, (response: ServerResponse) => void>> = {
  busy: (response) => response.writeHead(503, { "retry-after": "1" }).end("busy"),
  throttled: (response) => response.writeHead(429, { "retry-after": "1" }).end("slowly"),
  broken: (response) => response.writeHead(500).end(),
  reset: (response) => response.destroy(),
  torn: (response) => {
    response.writeHead(200, { "content-length": "5000" }).write("As of ");
    setTimeout(() => response.destroy(), 50);
  },
  silent: (response) => setTimeout(() => response.destroy(), 1500),
};

/** A web server on loopback that is slow and fails, by chances that a seed decides. */
export async function openBadServer(pages: readonly Page[], seed: number): Promise<BadServer> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const failed = new Map<string, number>();
  const answers: Record<string, number> = {};
  const random = chance(seed);
  let bad = false;
  const server = createServer((request, response) => {
    const page = byPath.get(request.url ?? "");
    const before = failed.get(request.url ?? "") ?? 0;
    const kinds = Object.keys(faults);
    const kind =
      bad && before < worstOfPage && random() < 0.2
        ? kinds[Math.floor(random() * kinds.length)]
        : undefined;
    const told = kind ?? (page?.body == null ? "missing" : "served");
    answers[told] = (answers[told] ?? 0) + 1;
    if (kind !== undefined) {
      failed.set(request.url ?? "", before + 1);
      faults[kind]?.(response);
      return;
    }
    const answer = () => {
      if (page?.body == null) response.writeHead(404).end();
      else response.writeHead(200, { "content-type": page.type }).end(page.body);
    };
    if (bad && random() < 0.1) setTimeout(answer, 500);
    else answer();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    answers,
    turnBad: () => {
      bad = true;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
