import type { Court, Furniture } from "@recount/core";
import { readStamps } from "../../court/read-stamps.ts";
import { furnitureOf, type Sheet, type Token } from "../layout/token.ts";

export interface Stamped {
  readonly furniture: readonly Furniture[];
  readonly courts: readonly Court[];
  readonly rest: readonly Token[];
  /** Words across the page that are no stamp. */
  readonly turned: readonly Token[];
}

/**
 * Takes the court's filing stamps off a page, from its head, its foot and, where it is printed across, its side.
 * Read in drawing order, so that two stamps printed over each other are still two; in line order if that shows none.
 */
export function takeStamps(sheet: Sheet): Stamped {
  const edge = sheet.tokens.filter(({ y0, y1 }) => y1 < sheet.down * 0.1 || y0 > sheet.down * 0.9);
  const drawn = findIn(edge);
  const upright = drawn.length > 0 ? drawn : findIn(inLines(edge));
  const across = findIn(sheet.turned);
  const taken = new Set([...upright, ...across].flatMap(({ tokens }) => tokens));
  const free = (token: Token): boolean => !taken.has(token);
  return {
    furniture: [...upright, ...across].map(({ tokens }) => furnitureOf("stamp", tokens)),
    courts: [...upright, ...across].map(({ court }) => court),
    rest: sheet.tokens.filter(free),
    turned: sheet.turned.filter(free),
  };
}

interface Found {
  readonly court: Court;
  readonly tokens: readonly Token[];
}

function findIn(tokens: readonly Token[]): readonly Found[] {
  const starts: number[] = [];
  let text = "";
  for (const token of tokens) {
    starts.push(text.length);
    text += `${token.text} `;
  }
  return readStamps(text).map(({ start, end, court }) => ({
    court,
    tokens: tokens.filter((_, index) => {
      const at = starts[index] ?? 0;
      return at >= start && at < end;
    }),
  }));
}

function inLines(tokens: readonly Token[]): readonly Token[] {
  return [...tokens].sort((a, b) =>
    Math.abs(a.baseline - b.baseline) < 3 ? a.x0 - b.x0 : a.baseline - b.baseline,
  );
}
