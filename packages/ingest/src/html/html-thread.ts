import { parentPort } from "node:worker_threads";
import { failedContent } from "../content.ts";
import { parseFeed } from "../feed/parse-feed.ts";
import { type MarkupTask, parseHtml } from "./parse-html.ts";
import { depthLimit, TooDeep } from "./parse-markup.ts";

const port = parentPort;
// An error is an error of the code: it ends the thread, and whoever asked hears of it.
port?.on("message", (page: MarkupTask) => port.postMessage({ content: read(page) }));

function read(page: MarkupTask): ReturnType<typeof parseHtml> {
  try {
    return page.isFeed ? parseFeed(page.html, page.url) : parseHtml(page);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const message = `its tags are nested more than ${depthLimit} deep`;
    return failedContent("text/html", "too-deep", message);
  }
}
