import { createRequire } from "node:module";
import recognizers from "@microsoft/recognizers-text-number";
import { extract } from "@recount/core";
import { parse } from "chrono-node";
import winkModel from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { z } from "zod";
import { documentOf } from "../../test/document-of.ts";

/** A tool, what it does of our work, and how it is called. */
export interface Contender {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

const reference = "2018-08-31";

/** compromise is core's own dependency; its types leave out what is called here. */
const compromiseSchema = z.custom<
  ((text: string) => { readonly numbers: () => { readonly json: () => unknown } }) & {
    readonly tokenize: (text: string) => unknown;
  }
>((value) => typeof value === "function");
const core = createRequire(new URL("../../packages/core/package.json", import.meta.url));
const compromise = compromiseSchema.parse(core("compromise/three"));
const wink = winkNlp(winkModel);
const { its } = wink;

/** Ours first: the others are measured against it. */
export const contenders: readonly Contender[] = [
  {
    name: "ours: all of a document's figures and dates",
    read: (text) => extract(documentOf(text), { published: reference }),
  },
  { name: "compromise: sentences and words", read: (text) => compromise.tokenize(text) },
  { name: "compromise: numbers", read: (text) => compromise(text).numbers().json() },
  {
    name: "wink-nlp: tags and entities",
    read: (text) => {
      const read = wink.readDoc(text);
      return [read.tokens().out(its.pos), read.entities().out(its.detail)];
    },
  },
  {
    name: "Recognizers-Text: numbers",
    read: (text) => recognizers.recognizeNumber(text, recognizers.Culture.English),
  },
  {
    name: "chrono-node: dates",
    read: (text) => parse(text, new Date(`${reference}T12:00:00Z`)),
  },
];
