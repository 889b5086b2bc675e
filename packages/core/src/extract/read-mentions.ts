import { zeroPhrase } from "../language/lexicons/zero-words.ts";
import type { Token } from "../language/numeral/scan-numerals.ts";
import type { TaggedText } from "../language/sentence/tagged-text.ts";
import type { Document } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import { holding, type Span } from "../model/span.ts";
import { isHeading, isRow } from "./list-rows.ts";
import { type Amount, readAmount } from "./quantity/amount.ts";
import { noneOfNoun } from "./quantity/none-of-noun.ts";
import type { QuantityRule, Reading, View } from "./quantity/quantity.ts";

/** Blocks in which people sign, are served and are named; nothing in them is reported. */
const silent = new Set(["court-caption", "counsel", "signature", "certificate", "table"]);

/** What the quantity rules read from the tokens that no class rule has taken, in text order. */
export function readMentions(
  { blocks }: Document,
  { text, sentences, tokensOf, wordsOf }: TaggedText,
  free: ReadonlySet<Token>,
  rules: readonly QuantityRule[],
): readonly Mention[] {
  const closed = blocks.filter((block) => silent.has(block.kind));
  const mentions: Mention[] = [];
  const used = new Set<Token>();
  let above: Span | undefined;
  for (const [nth, sentence] of sentences.entries()) {
    if (!isRow(text, sentence)) above = isHeading(text, sentence) ? sentence : undefined;
    if (holding(closed, sentence) !== undefined) continue;
    const zeros = readZeros(text, sentence);
    if (zeros.length === 0 && !tokensOf(sentence).some((token) => free.has(token))) continue;
    const words = wordsOf(sentence);
    const earlier = sentences[nth - 1];
    const before = () => (leadsTo(text, earlier, sentence) ? wordsOf(earlier) : []);
    const list = above;
    const heading = () => (list === undefined ? [] : wordsOf(list));
    mentions.push(...readNone({ text, sentence, words, free, before, heading }, zeros, used));
    for (const [at, word] of words.entries()) {
      if (word.token === undefined || !free.has(word.token) || used.has(word.token)) continue;
      const amount = readAmount({ text, words, at, free });
      if (amount === null) continue;
      if ("unclear" in amount) {
        used.add(amount.unclear);
        continue;
      }
      const view = { text, sentence, words, at, amount, free, before, heading };
      for (const rule of rules) {
        const reading = rule.read(view);
        if (reading === null || !mayBe(reading, view)) continue;
        for (const token of [...amount.used, ...(reading.also ?? [])]) used.add(token);
        mentions.push(stamp(view, rule.id, reading));
        break;
      }
    }
  }
  return mentions;
}

interface Sentence
  extends Pick<View, "text" | "sentence" | "words" | "free" | "before" | "heading"> {}

/** Whether a sentence ends right before the next, and is no heading; or one row stands right above another. */
function leadsTo(text: string, earlier: Span | undefined, sentence: Span): earlier is Span {
  const { start } = sentence;
  if (earlier === undefined || start - earlier.end > 4) return false;
  if (isRow(text, earlier) && isRow(text, sentence)) return true;
  return /[.?!]["”’)\]]*$/.test(text.slice(earlier.end - 4, earlier.end));
}

/** Where a sentence says "no", "none of" and the like. */
function readZeros(text: string, sentence: Span): readonly Span[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(zeroPhrase)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}

function readNone(
  sentence: Sentence,
  zeros: readonly Span[],
  used: Set<Token>,
): readonly Mention[] {
  return zeros.flatMap((zero) => {
    const { words } = sentence;
    const at = words.findIndex((word) => word.start === zero.start);
    const last = words.findLastIndex((word) => word.end <= zero.end);
    const amount: Amount = {
      ...zero,
      ...{ first: at, last, numberEnd: zero.end, value: 0, min: 0, max: 0 },
      ...{ quantifier: "exact", additional: false, used: [] },
    };
    const view = { ...sentence, at, amount };
    const reading = at < 0 ? null : noneOfNoun.read(view);
    if (reading === null) return [];
    for (const word of words.slice(at, last + 1))
      if (word.token !== undefined) used.add(word.token);
    return [stamp({ ...view, at }, noneOfNoun.id, reading)];
  });
}

/** Nobody counts below nothing, or in fractions without a base. */
function mayBe({ kind }: Reading, { words, at, amount }: View): boolean {
  if (kind !== "count") return true;
  // "version 2.0".
  if (/^\d+\.\d+$/.test(words[at]?.token?.text ?? "")) return false;
  const lowest = amount.value ?? amount.min ?? 0;
  return lowest >= 0 && words[at]?.token?.form !== "fraction";
}

function stamp(
  { text, sentence, words, at, amount }: View,
  ruleId: string,
  reading: Reading,
): Mention {
  const { end, written, also: _also, ...rest } = reading;
  const numeral = words[at] ?? sentence;
  const writing = written ?? { start: amount.start, end: amount.end };
  return {
    ...bounds(amount),
    ...rest,
    ruleIds: [ruleId],
    numeral: { start: numeral.start, end: numeral.end },
    span: { start: writing.start, end: Math.max(end ?? 0, writing.end) },
    sentence,
    asWritten: text.slice(writing.start, writing.end),
  };
}

function bounds({ value, min, max, quantifier }: Amount) {
  return { value, min, max, quantifier };
}
