import { anyOf } from "./any-of.ts";

/** Verbs by which a text says that somebody said something. */
const verbs =
  "said says say told tells reported reports report stated states announced announces wrote writes noted notes estimated estimates claimed claims argued argues acknowledged acknowledges confirmed confirms testified disclosed discloses added adds insisted insists maintained maintains warned warns represented represents".split(
    " ",
  );

export const reportingVerb = new RegExp(`^(?:${anyOf(verbs)})$`, "i");
