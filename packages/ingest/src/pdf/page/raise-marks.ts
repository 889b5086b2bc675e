import type { Token } from "../layout/token.ts";

const plain = "0123456789abcdefghijklmnoprstuv";
const raised = Array.from("⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛ");

/**
 * Writes the marks of notes as raised characters, so that "2,181" with a note 2 is never read as 21812
 * and still leads to its note.
 */
export function raiseMarks(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    if (before === undefined || !isMark(token, before)) out.push(token);
    else out[out.length - 1] = attach(before, token);
  }
  return out;
}

function isMark(token: Token, before: Token): boolean {
  if (token.raised) return true;
  const isHigher = before.baseline - token.baseline > 0.15 * before.size;
  return isHigher && token.size < 0.85 * before.size && /^(?:\d{1,2}|[a-z*†‡§])$/.test(token.text);
}

function attach(word: Token, mark: Token): Token {
  const text = Array.from(mark.text, (one) => raised[plain.indexOf(one)] ?? one).join("");
  const [x1, y0] = [Math.max(word.x1, mark.x1), Math.min(word.y0, mark.y0)];
  return { ...word, text: word.text + text, x1, y0 };
}
