import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the server does with the n-th call; `stall` never answers. */
export type Answer = number | "stall" | "flood" | ((response: ServerResponse) => void);

/** A server on loopback that takes webhooks, and answers as it is told, the last way from then on. */
export async function openReceiver(answers: readonly Answer[]) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    received.push({ headers: plain(request.headers), body: await text(request) });
    const answer = answers[received.length - 1] ?? answers.at(-1) ?? 204;
    if (answer === "stall") return;
    if (typeof answer === "function") answer(response);
    else if (answer === "flood") flood(response);
    else response.writeHead(answer).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/hook`, received };
}

/** An answer without an end. */
function flood(response: ServerResponse): void {
  response.writeHead(200);
  const chunk = Buffer.alloc(65_536);
  const more = () => {
    while (!response.destroyed && response.write(chunk)) {
      // Until the socket has had enough for now.
    }
  };
  response.on("drain", more);
  more();
}

function plain(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, String(value ?? "")]),
  );
}
