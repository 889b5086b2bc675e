import { smallNumbers } from "../numeral/number-words.ts";
import { anyOf } from "./any-of.ts";

/** A whole number below a thousand, in digits or words: "5", "eighteen", "thirty-one". */
const word = `(?:${anyOf(Object.keys(smallNumbers))})`;
export const wholeNumber = `(?:\\d{1,3}|${word}(?:-${word})?)`;
