import { execFileSync } from "node:child_process";
import { parse, sha256Of } from "@recount/ingest";
import { PDFParse } from "pdf-parse";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One way of getting at the text of a PDF; each gives all of it, so that no one is quick by leaving out. */
export interface Contender {
  readonly name: string;
  readonly read: (file: File) => Promise<string>;
}

/** Text, blocks, boxes, caption, tables and redactions: all that `recount parse` gives, from its own thread. */
const ours: Contender = {
  name: "recount, whole parse",
  read: async ({ path, bytes }) => {
    const named = { source: path, location: path, sha256: sha256Of(bytes), size: bytes.length };
    const { text, furniture = [] } = await parse(named, bytes, { ocrPageLimit: 0 });
    return `${text} ${furniture.map((one) => one.text).join(" ")}`;
  },
};

const pdfParse: Contender = {
  name: "pdf-parse getText",
  read: async ({ bytes }) => {
    const parser = new PDFParse({ data: new Uint8Array(bytes), verbosity: 0 });
    try {
      return (await parser.getText({ pageJoiner: "" })).text;
    } finally {
      await parser.destroy();
    }
  },
};

const pdfJs: Contender = {
  name: "pdfjs-dist getTextContent",
  read: async ({ bytes }) => {
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const document = await task.promise;
    let text = "";
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items)
        text += "str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "";
    }
    await task.destroy();
    return text;
  },
};

const pdfToText: Contender = {
  name: "pdftotext, a process a file",
  read: async ({ path }) =>
    execFileSync("pdftotext", [path, "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
};

/** All that can run here, ours first. */
export function listContenders(): readonly Contender[] {
  return [ours, pdfParse, pdfJs, ...(isInstalled("pdftotext") ? [pdfToText] : [])];
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
