import { request } from "undici";
import { DataError } from "../errors.ts";
import { refuseAddress } from "./address-guard.ts";
import { agentFor, networkError, type UrlOptions, webAddress } from "./fetch-url.ts";
import { retryAfterMs } from "./status.ts";

export interface Letter {
  /** Named in errors. */
  readonly source: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Posted {
  readonly status: number;
  /** What the server asks to wait before another try. */
  readonly retryAfterMs?: number;
}

/** Nobody reads the answer's body; a server that sends more than this is not waited for. */
const answerBytes = 65_536;

/**
 * Sends a body to an address and gives the status of the answer, whatever it is. No redirect is followed: what
 * is signed for one address is not for another.
 * Throws `DataError` for an address that is refused, `RetryError` for what the network did.
 */
export async function post(letter: Letter, options: UrlOptions = {}): Promise<Posted> {
  const { source, headers, body } = letter;
  const url = webAddress(source, letter.url);
  if (options.allowPrivate !== true) refuseAddress(source, url.hostname);
  const agent = agentFor(source, options);
  const signal = AbortSignal.timeout(options.deadlineMs ?? 15_000);
  try {
    const answer = await request(url, {
      ...{ method: "POST", dispatcher: agent, signal, body },
      headers: { "user-agent": options.userAgent ?? "recount/0.1", ...headers },
    });
    answer.body.on("error", () => {});
    await answer.body.dump({ limit: answerBytes, signal }).catch(() => {});
    const wait = retryAfterMs(answer.headers);
    return { status: answer.statusCode, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw networkError(source, error, signal.aborted);
  } finally {
    await agent.destroy();
  }
}
