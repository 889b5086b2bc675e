import type { Stage } from "@recount/store";
import { deliver } from "./deliver.ts";
import { discover } from "./discover.ts";
import { extract } from "./extract.ts";
import { fetch } from "./fetch.ts";
import { parse } from "./parse.ts";
import { publish } from "./publish.ts";
import type { StageFunction } from "./stage.ts";

/** The way of one document through the house, in order. */
export const stageFunctions: Readonly<Record<Stage, StageFunction>> = {
  discover,
  fetch,
  parse,
  extract,
  publish,
  deliver,
};
