import type { Document } from "../model/document.ts";
import type { Topic } from "../model/topic.ts";
import { phrasePattern } from "./phrase-pattern.ts";

/**
 * Whether a document is about a topic, by the phrases of its `about`.
 * - a report captioned "MS. L., et al." is about the case of "Ms. L"
 *
 * Not every page that counts children in custody: those of another case must not stand in this one's series.
 */
export function concerns(
  { about }: Topic,
  { title, court, text }: Pick<Document, "title" | "court" | "text">,
): boolean {
  const places = [title, court?.caption, court?.docket, text].filter(
    (place) => place !== undefined,
  );
  return about.any.some((phrase) => places.some((place) => phrasePattern(phrase).test(place)));
}
