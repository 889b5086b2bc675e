import { type Content, failedContent } from "../content.ts";
import { runInThread, type ThreadFailure } from "../pdf/engine/thread.ts";
import type { MarkupTask } from "./parse-html.ts";

export interface HtmlLimits {
  readonly timeLimitMs?: number;
  readonly memoryLimitMb?: number;
}

/** Kept beside the thread's own module, which answers with nothing else. */
type Answer = { readonly content: Content };

const script = new URL("./html-thread.ts", import.meta.url);

/** Reads a page in a thread of its own: markup made to stall a parser costs a thread and not the process. */
export async function readHtml(page: MarkupTask, options: HtmlLimits = {}): Promise<Content> {
  const { timeLimitMs = 20_000, memoryLimitMb = 1_024 } = options;
  const answer = await runInThread(script, page, { timeLimitMs, memoryLimitMb });
  if (!answer.ok) return failedContent("text/html", ...whyStopped(answer.failure));
  if (!isAnswer(answer.value)) throw new Error("the HTML thread answered out of turn");
  return answer.value.content;
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "content" in value;
}

function whyStopped(failure: ThreadFailure): readonly [code: string, message: string] {
  return failure === "too-slow"
    ? ["too-slow", "took too long to read and was stopped; its markup may be endless"]
    : ["too-large", "took too much memory to read and was stopped"];
}
