export { rulesVersion } from "./extract/rules-version.ts";
export * from "./model/index.ts";
export * from "./read-document.ts";

export * from "./snapshot/build-snapshots.ts";
export * from "./snapshot/render.ts";
