import { setTimeout as sleep } from "node:timers/promises";
import { checkSchema } from "@recount/store";
import type { Engine } from "../engine.ts";

export interface Sight {
  /** Where it is served. */
  readonly url: string;
  close(): Promise<void>;
}

interface Served {
  readonly engine: Engine;
  readonly troubles: () => readonly string[];
  readonly host: string;
  readonly port: number;
}

/** Longer, and whoever asks after a worker's health has an answer. */
const patienceMs = 3000;

/**
 * Serves what a worker can be seen by: /health/live, /health/ready, /metrics for Prometheus, and Bull Board at /queues,
 * which shows and changes nothing: what operators do goes through the command, and on record.
 */
export async function serveSight({ engine, troubles, host, port }: Served): Promise<Sight> {
  const [{ fastify }, { createBullBoard }, { BullMQAdapter }, { FastifyAdapter }, { measure }] =
    await Promise.all([
      import("fastify"),
      import("@bull-board/api"),
      import("@bull-board/api/bullMQAdapter"),
      import("@bull-board/fastify"),
      import("./measure.ts"),
    ]);
  const server = fastify();
  server.get("/health/live", () => ({ ok: true }));
  server.get("/health/ready", async (_, reply) => {
    const found = [...troubles(), ...(await findTrouble(engine))];
    return reply
      .code(found.length === 0 ? 200 : 503)
      .send({ ok: found.length === 0, troubles: found });
  });
  server.get("/metrics", async (_, reply) => {
    const { type, text } = await measure(engine, troubles());
    return reply.type(type).send(text);
  });
  const board = new FastifyAdapter();
  board.setBasePath("/queues");
  const queues = engine.queues.see((queue) => new BullMQAdapter(queue, { readOnlyMode: true }));
  createBullBoard({ queues: [...queues], serverAdapter: board });
  await server.register(board.registerPlugin(), { prefix: "/queues" });
  const url = await server.listen({ host, port });
  return { url, close: () => server.close() };
}

/** Whether ledger and queue answer in time. */
async function findTrouble({ ledger, queues }: Engine): Promise<readonly string[]> {
  const late = sleep(patienceMs, ["ledger or queue do not answer"], { ref: false });
  const asked = Promise.all([checkSchema(ledger.db), queues.counts()]).then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message || error.name : String(error)],
  );
  return Promise.race([asked, late]);
}
