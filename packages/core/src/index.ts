export * from "./extract/extract.ts";
export * from "./model/index.ts";
export * from "./model/read-topic.ts";
export * from "./snapshot/build-snapshots.ts";
export * from "./snapshot/render.ts";
