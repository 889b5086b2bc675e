export * from "./check.ts";
export * from "./document.ts";
export * from "./extraction.ts";
export * from "./figure.ts";
export * from "./numeral.ts";
export * from "./snapshot.ts";
export * from "./span.ts";
export * from "./topic.ts";
