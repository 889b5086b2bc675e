import { type Ledger, listUnpublished } from "@recount/store";

export interface Outcomes {
  /** By the place of each input: its state, why it failed, and its document. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly documents: number;
  /** Inputs and documents that have more than the one row that they should. */
  readonly doubled: number;
}

/** How many inputs have no outcome yet, and whether something is left to publish. */
export async function stillOpen(db: Ledger["db"]): Promise<{ open: number; unpublished: number }> {
  const row = await db
    .selectFrom("input")
    .select((e) => e.fn.countAll<string>().as("count"))
    .where("state", "not in", ["done", "failed"])
    .executeTakeFirstOrThrow();
  const unpublished = await listUnpublished(db, ["ferry-claims"]);
  return { open: Number(row.count), unpublished: unpublished.length };
}

export async function readOutcomes(db: Ledger["db"]): Promise<Outcomes> {
  const inputs = await db
    .selectFrom("input")
    .select(["location", "state", "code", "document_id"])
    .orderBy("location")
    .execute();
  const documents = await db.selectFrom("document").select("id").execute();
  const held = await db.selectFrom("holding").select(["input_id", "document_id"]).execute();
  const read = await db.selectFrom("extraction").select("document_id").execute();
  const done = inputs.filter(({ state }) => state === "done").length;
  const twice = (keys: readonly unknown[]) => keys.length - new Set(keys).size;
  return {
    inputs: Object.fromEntries(
      inputs.map(({ location, state, code, document_id: document }) => [
        location,
        [state, code ?? "", document ?? ""].join(" "),
      ]),
    ),
    documents: documents.length,
    doubled:
      twice(held.map(({ input_id }) => input_id)) +
      twice(read.map(({ document_id }) => document_id)) +
      Math.abs(held.length - done),
  };
}
