export * from "./capture.ts";
export * from "./discover.ts";
export * from "./errors.ts";
export { failedDocument } from "./failed-document.ts";
export type { OpenFeeds } from "./feed/open-feed.ts";
export { type FetchOptions, fetchInput } from "./fetch/fetch-input.ts";
export { type ParseOptions, parse } from "./parse.ts";
export { drawBoxes, marksOf } from "./pdf/draw-boxes.ts";
