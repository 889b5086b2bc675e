import { join } from "node:path";
import {
  buildSnapshots,
  type Entry,
  type Extraction,
  renderFiles,
  type Topic,
} from "@recount/core";
import {
  type Blobs,
  inputIdOf,
  type Ledger,
  listEntries,
  openFolderBlobs,
  recordDocument,
  recordExtraction,
  recordFetched,
  recordInputs,
  settle,
} from "@recount/store";
import { documentOf } from "../document-of.ts";
import { entriesOf, jail, type Paper } from "../validate/jail.ts";
import type { OpenFresh } from "./databases.ts";
import { now, temporaryFolder } from "./embedded.ts";

export const versions = { parserVersion: "1", rulesVersion: "test" };

export interface JailLedger extends Ledger {
  readonly blobs: Blobs;
  readonly blobsFolder: string;
}

/** A ledger of its own, empty, with blobs in a folder of theirs. */
export async function openJailLedger(open: OpenFresh): Promise<JailLedger> {
  const ledger = await open();
  const blobsFolder = join(temporaryFolder(), "blobs");
  return { ...ledger, blobsFolder, blobs: openFolderBlobs(blobsFolder) };
}

/** Has an input give a paper, as if it had been fetched, parsed and read just now. */
export async function give(
  { db, blobs }: JailLedger,
  location: string,
  paper: Paper,
  opening = "The jail.",
): Promise<void> {
  const [read] = entriesOf([paper]);
  if (read === undefined) return;
  const { entry, text } = quoted(read, opening);
  const input = { source: location, location };
  await recordInputs(db, [input], { runId: "run", now });
  const { id } = entry.document;
  const address = location.startsWith("https:") ? { url: location } : {};
  const capture = { ...input, ...address, sha256: id, size: 1 };
  await recordFetched(db, inputIdOf(input), { sha256: id, capture, now });
  const next = await settle(db, id, { ...versions, now });
  if (next === null) return;
  const document = { ...documentOf(text, entry.document), ...address, id };
  await recordDocument({ db, blobs }, document, { ...versions, now });
  await recordExtraction(db, id, { extraction: extractionOf(entry), ...versions, now });
  await settle(db, id, { ...versions, now });
}

/** A text in which the paper's figures stand, after a word on what it is about. */
function quoted(entry: Entry, opening: string): { entry: Entry; text: string } {
  let text = opening;
  const figures = entry.figures.map((figure) => {
    const { asWritten } = figure;
    const start = text.length + 1;
    text += ` ${asWritten} people;`;
    const end = start + asWritten.length;
    const prefix = text.slice(0, start).slice(-5);
    return { ...figure, evidence: { exact: asWritten, prefix, suffix: " people", start, end } };
  });
  return { entry: { ...entry, figures }, text };
}

function extractionOf({ figures, checks = [] }: Entry): Extraction {
  return { numerals: [], figures: [...figures], dates: [], checks: [...checks] };
}

/** What all that the ledger holds gives at once. */
export async function filesAtOnce(
  { db, blobs }: JailLedger,
  topic: Topic = jail,
): Promise<Readonly<Record<string, string>>> {
  return renderFiles(
    topic,
    buildSnapshots(topic, await listEntries({ db, blobs }, topic, versions)),
  );
}
