import type { Review } from "@recount/core";
import { findFigure, listReviews, recordReview, reviewsByDocument } from "@recount/store";
import { expect } from "vitest";
import { onEachDatabase } from "./databases.ts";

const review: Review = {
  ...{ documentId: "a".repeat(64), figureId: "0123456789abcdef", verdict: "corrected", value: 183 },
  evidence: { exact: "182 parents", prefix: "and ", suffix: " lean", start: 4, end: 15 },
  read: { kind: "count", asWritten: "182", value: 182, unit: "parent", asOf: "2030-01-01" },
  ...{ by: "Ann Reader", reason: "the table's own total", at: "2030-01-02T03:04:05.000Z" },
};

onEachDatabase("keeps every word of a reviewer, in order, for good", async (open) => {
  const { db, queuePool } = await open();
  const { value: _, ...rest } = review;
  const later: Review = { ...rest, verdict: "rejected", at: "2030-01-03T00:00:00.000Z" };
  await recordReview(db, review, "1");
  await recordReview(db, later, "2");
  expect(await listReviews(db)).toEqual([review, later]);
  expect(await listReviews(db, "2030-01-02T12:00:00Z")).toEqual([review]);
  expect((await reviewsByDocument(db, {})).get(review.documentId)).toEqual([review, later]);
  expect(await findFigure(db, "01234567' OR true", "1")).toEqual([]);

  for (const change of [
    "UPDATE recount.review SET value = 1",
    "DELETE FROM recount.review",
    "TRUNCATE recount.review",
  ]) {
    await expect(queuePool.query(change)).rejects.toThrow("never changed or taken away");
  }
  const bare = { ...review, verdict: "confirmed" } as const;
  await expect(recordReview(db, bare, "1")).rejects.toMatchObject({ code: "23514" });
  await expect(recordReview(db, { ...review, by: "" }, "1")).rejects.toMatchObject({
    code: "23514",
  });
});
