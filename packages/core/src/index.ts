export { rulesVersion } from "./extract/rules-version.ts";
export * from "./model/index.ts";
export * from "./model/read-topic.ts";
export * from "./model/read-yaml.ts";
export * from "./read-document.ts";
export * from "./snapshot/build-snapshots.ts";
export * from "./snapshot/render.ts";
export * from "./validate/match-figures.ts";
