import { rulesVersion } from "@recount/core";
import type { Versions } from "@recount/store";

/** Goes up when a parser gives another Document for the same bytes, so that they are parsed again. */
export const parserVersion = "3";

/** What the code at hand would write: rows of the ledger with others are out of date. */
export const versions: Versions = { parserVersion, rulesVersion };
