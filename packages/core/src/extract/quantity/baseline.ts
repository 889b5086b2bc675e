import type { Reading, View } from "./quantity.ts";

const period =
  "(?:(?:the\\s+|its\\s+|their\\s+)?(?:last|previous|prior|past|preceding)\\s+(?:week|month|year|quarter|day|report|filing|update|count|hearing|bulletin)(?:['’]s\\s+\\p{L}+)?|(?:the\\s+)?\\p{L}+['’]s?\\s+(?:\\p{Lu}\\p{L}+\\s+)?(?:report|filing|order|update|bulletin|count)|the\\s+\\p{L}+\\s+(?:before|earlier)|before\\s+(?:the\\s+)?\\p{L}+|yesterday|(?:a|one|the)\\s+(?:week|month|year|day)\\s+(?:ago|earlier|before)|(?:\\p{L}+day)|(?:\\p{Lu}[\\p{L}.]+\\s+\\d{1,2}))";
const since = new RegExp(
  `^[^.;:()]{0,60}?(?:from|since|over|than|compared\\s+(?:with|to)|on)\\s+(?<since>${period})`,
  "iu",
);
const sinceAlone = new RegExp(`^[^.;:(),]{0,50}?\\ssince\\s+(?<since>${period})`, "iu");
const compared = new RegExp(
  `^[^.;:(),]{0,40}?(?<way>more|fewer|less)(?:\\s+[^.;:(),]{0,40}?)?\\s+than\\s+(?:in\\s+|on\\s+)?(?<since>${period})`,
  "iu",
);

/** What the words behind a change say it is measured from: "up 14 [from last week]". */
export function readBaseline(after: string): string | undefined {
  return since.exec(after)?.groups?.since;
}

/** "67 more children since the last report". */
export function additional({ text, sentence, amount }: View): Pick<Reading, "direction" | "since"> {
  const since = sinceAlone.exec(text.slice(amount.end, Math.min(sentence.end, amount.end + 90)))
    ?.groups?.since;
  return { direction: "additional", ...(since === undefined ? {} : { since }) };
}

/** "14 more [than the week before]": the way, and what it is compared with. */
export function readComparison(after: string) {
  return compared.exec(after)?.groups;
}
