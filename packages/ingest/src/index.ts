export * from "./capture.ts";
export * from "./content.ts";
export * from "./discover.ts";
export * from "./errors.ts";
export * from "./fetch/fetch-input.ts";
export * from "./parse/failed-document.ts";
export * from "./parse.ts";
