import { parentPort } from "node:worker_threads";
import { readDocument } from "../page/read-document.ts";
import { readFile } from "./read-file.ts";
import { isTask, type PdfTask, type ThreadResult } from "./task.ts";

const port = parentPort;
// An error is an error of the code: it ends the thread, and whoever asked hears of it.
port?.on("message", async (task: unknown) => {
  if (isTask(task)) port.postMessage(await answer(task));
});

async function answer(task: PdfTask): Promise<ThreadResult> {
  const file = await readFile(task.bytes, task);
  return typeof file === "string" ? { failure: file } : { content: readDocument(file) };
}
