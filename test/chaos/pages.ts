/** What the chaos run reads: pages of our own words, of which some are empty, missing, or come twice. */
export interface Page {
  readonly path: string;
  /** Null where the server has nothing. */
  readonly body: string | null;
  readonly type: string;
}

const firstDay = Date.UTC(2030, 0, 1);
const dayMs = 86_400_000;
/** Several pages speak of each day, so that values are confirmed, and now and then disputed. */
const pagesOfDay = 8;

export const topicFile = `id: ferry-claims
title: Claims after the ferry accident
about: { any: ["ferry"] }
metrics:
  - id: claims-filed
    title: Claims filed
    unit: claim
    series: cumulative
    match: { units: [claim], all: ["filed"] }
identities:
  - { rule: never-falls, id: claims-never-fall, metric: claims-filed }
`;

/** The same pages at every call. */
export function makePages(count: number): readonly Page[] {
  return Array.from({ length: count }, (_, index) => makePage(index));
}

function makePage(index: number): Page {
  if (index % 61 === 60) return { path: `/gone-${index}.txt`, body: null, type: "text/plain" };
  if (index % 53 === 52) return { path: `/empty-${index}.txt`, body: "", type: "text/plain" };
  const sentence = sentenceOf(index % 71 === 70 ? index - 1 : index);
  if (index % 3 !== 0) {
    return { path: `/paper-${index}.txt`, body: `${sentence}\n`, type: "text/plain" };
  }
  return { path: `/story-${index}.html`, body: story(sentence), type: "text/html" };
}

function sentenceOf(index: number): string {
  const day = Math.floor(index / pagesOfDay);
  const date = new Date(firstDay + day * dayMs);
  const words = date.toLocaleDateString("en-US", {
    ...{ month: "long", day: "numeric", year: "numeric", timeZone: "UTC" },
  });
  const claims = 200 + day * 3 + (index % 97 === 96 ? 1 : 0);
  return `As of ${words}, ${claims.toLocaleString("en-US")} claims had been filed after the ferry accident, says notice ${index} of the clerk.`;
}

function story(sentence: string): string {
  return `<html><head><title>Claims after the ferry accident</title></head><body><article><h1>Claims after the ferry accident</h1>
<p>${sentence}</p>
<p>The notice gave no reason for the slow pace, and the lawyers for the passengers had asked for more time to hear from people who live far from the harbor.</p>
<p>A hearing on the request is expected before the summer recess, according to the calendar of the court.</p></article></body></html>`;
}
