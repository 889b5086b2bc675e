import { parentPort } from "node:worker_threads";
import { type HtmlPage, parseHtml } from "./parse-html.ts";

const port = parentPort;
port?.on("message", (page: HtmlPage) => port.postMessage({ content: parseHtml(page) }));
