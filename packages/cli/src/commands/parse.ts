import { writeFile } from "node:fs/promises";
import { drawBoxes, marksOf } from "@recount/ingest";
import { type Command, InvalidArgumentError } from "commander";
import { boxesPage } from "../boxes-page.ts";
import { UsageError } from "../config.ts";
import { addFetchOptions, type FetchFlags, readLimits } from "../fetch-options.ts";
import { complain, readDocument, readDocuments } from "../read-documents.ts";

interface ParseFlags extends FetchFlags {
  readonly text?: boolean;
  readonly boxes?: string;
  readonly page: number;
}

/** `recount parse`: the Document of each input as JSON, or its text, or a picture of what was understood of a page. */
export function addParse(program: Command): void {
  const command = program
    .command("parse")
    .description("Print a document as JSON, or its text; several inputs give a line each, in order")
    .argument("<source...>", 'files, http(s) URLs, or "-" for standard input')
    .option("--text", "print the text alone")
    .option("--boxes <file>", "draw the blocks over a page of a PDF, as .png or .html")
    .option("--page <number>", "the page to draw", readPage, 1)
    .addHelpText(
      "after",
      "\nExamples:\n  recount parse report.html\n  recount parse --text report.txt | less\n  cat page.html | recount parse -\n  recount parse filing.pdf --boxes page.png --page 3",
    );
  addFetchOptions(command).action((sources: string[], flags: ParseFlags) =>
    flags.boxes === undefined
      ? printDocuments(sources, flags)
      : drawPage(sources, flags, flags.boxes),
  );
}

async function printDocuments(sources: string[], flags: ParseFlags): Promise<void> {
  for await (const document of readDocuments(sources, readLimits(flags))) {
    if (complain(document)) process.exitCode = 1;
    if (flags.text) process.stdout.write(`${document.text}\n`);
    else process.stdout.write(`${JSON.stringify(document, null, sources.length === 1 ? 2 : 0)}\n`);
  }
}

async function drawPage(sources: string[], flags: ParseFlags, file: string): Promise<void> {
  const [source, other] = sources;
  if (source === undefined || other !== undefined) {
    throw new UsageError("--boxes draws a page of one document; name one");
  }
  const isHtml = /\.html?$/i.test(file);
  if (!isHtml && !/\.png$/i.test(file)) {
    throw new UsageError(`--boxes writes .png or .html, and "${file}" is neither`);
  }
  const limits = readLimits(flags);
  const { document, bytes } = await readDocument(source, limits);
  if (complain(document)) process.exitCode = 1;
  if (bytes === undefined) return;
  if (document.mediaType !== "application/pdf") {
    throw new UsageError(`${document.source} is no PDF and has no pages to draw`);
  }
  const number = flags.page;
  if (number > document.pages.length) {
    throw new UsageError(
      `${document.source} has ${document.pages.length} pages, and no page ${number}`,
    );
  }
  const marks = marksOf(document, number);
  const wanted = { number, marks: isHtml ? [] : marks, source: document.source };
  const drawing = await drawBoxes(bytes, wanted, limits.parse);
  const title = `${document.source}, page ${number}`;
  await writeFile(file, isHtml ? boxesPage(title, drawing, marks) : drawing.png);
}

function readPage(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("a page number is wanted.");
  return Number(text);
}
