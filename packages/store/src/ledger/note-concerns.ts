import { concerns, type Topic } from "@recount/core";
import type { Kysely } from "kysely";
import { type Blobs, sha256Of } from "../blobs.ts";
import { loadDocument } from "./documents.ts";
import { isAmong } from "./is-among.ts";
import type { LedgerTables } from "./tables.ts";

/** The wording that decides; another wording asks every document anew. */
function aboutSha256({ about }: Topic): string {
  return sha256Of(JSON.stringify(about));
}

/** Notes of each readable document, or of those named, once for each wording of the topic, whether it is about the topic. */
export async function noteConcerns(
  { db, blobs }: { readonly db: Kysely<LedgerTables>; readonly blobs: Blobs },
  topic: Topic,
  documentIds?: readonly string[],
): Promise<void> {
  const about_sha256 = aboutSha256(topic);
  const unasked = await db
    .selectFrom("document")
    .leftJoin("document_topic", (join) =>
      join
        .onRef("document_topic.document_id", "=", "document.id")
        .on("document_topic.topic", "=", topic.id)
        .on("document_topic.about_sha256", "=", about_sha256),
    )
    .select("document.id")
    .where("document.outcome", "is", null)
    .where("document_topic.document_id", "is", null)
    .where(isAmong(documentIds))
    .orderBy("document.id")
    .execute();
  for (const { id } of unasked) {
    const document = await loadDocument({ db, blobs }, id);
    // A text that is gone is about nothing, until it is parsed again.
    if (document === null) continue;
    const answer = { about_sha256, concerns: concerns(topic, document) };
    await db
      .insertInto("document_topic")
      .values({ document_id: id, topic: topic.id, ...answer })
      .onConflict((conflict) => conflict.columns(["document_id", "topic"]).doUpdateSet(answer))
      .execute();
  }
}
