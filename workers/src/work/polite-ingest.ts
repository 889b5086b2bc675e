import { RetryError } from "@recount/ingest";
import { askHost, endVisit, type HostRule, inputIdOf, type Ledger } from "@recount/store";
import type { Ingest } from "../ingest-port.ts";
import { PutBack } from "../queue/put-back.ts";
import type { TakenJob } from "../queue/stage-queues.ts";

/** Longer than any fetch may take: a visit whose worker died ends then. */
const holdMs = 5 * 60_000;
/** A host that asks for fewer requests and does not say when. */
const throttledMs = 30_000;
const longestAloneMs = 6 * 3_600_000;

interface Politeness {
  readonly db: Ledger["db"];
  readonly ruleOf: (host: string) => HostRule;
  readonly job: Pick<TakenJob, "hasTurn">;
}

function hostOf(location: string): string | undefined {
  if (!/^https?:/i.test(location) || !URL.canParse(location)) return undefined;
  return new URL(location).host;
}

/** Who asks to wait means everybody, not one page's next try alone. */
function aloneFor({ code, retryAfterMs }: RetryError): number {
  return Math.min(retryAfterMs ?? (code === "throttled" ? throttledMs : 0), longestAloneMs);
}

/** Fetches as the hosts want to be asked, all workers on the ledger together. Throws `PutBack` until it is its turn. */
export function politeIngest(ingest: Ingest, { db, ruleOf, job }: Politeness): Ingest {
  return {
    ...ingest,
    async fetchInput(input, fetchedAt) {
      const host = hostOf(input.location);
      if (host === undefined) return ingest.fetchInput(input, fetchedAt);
      const inputId = inputIdOf(input);
      const asking = { ...ruleOf(host), inputId, holdMs, hasTurn: job.hasTurn };
      const waitMs = await askHost(db, host, asking);
      if (waitMs > 0) throw new PutBack(waitMs, { hasTurn: true });
      let leaveAloneMs = 0;
      try {
        return await ingest.fetchInput(input, fetchedAt);
      } catch (error) {
        if (error instanceof RetryError) leaveAloneMs = aloneFor(error);
        throw error;
      } finally {
        await endVisit(db, host, { inputId, leaveAloneMs });
      }
    },
  };
}
