export * from "./capture.ts";
export * from "./content.ts";
export * from "./errors.ts";
export * from "./parse.ts";
export * from "./read-input.ts";
