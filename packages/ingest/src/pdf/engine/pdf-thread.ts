import { parentPort } from "node:worker_threads";
import { readDocument } from "../page/read-document.ts";
import { failureCode } from "./failure.ts";
import { readPages } from "./read-pages.ts";
import { isTask, type PdfTask, type ThreadResult } from "./task.ts";

const port = parentPort;
port?.on("message", (task: unknown) => {
  if (!isTask(task)) return;
  void answer(task).then((result) => port.postMessage(result));
});

async function answer(task: PdfTask): Promise<ThreadResult> {
  try {
    return { content: readDocument(await readPages(task.bytes, task)) };
  } catch (error) {
    return { failure: failureCode(error), reason: error instanceof Error ? error.message : "" };
  }
}
