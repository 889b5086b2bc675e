import type { Furniture } from "@recount/core";
import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import { furnitureOf, type Sheet } from "../layout/token.ts";

export interface PageLines {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
}

interface Edge {
  readonly page: number;
  readonly line: Line;
  readonly place: "head" | "foot";
  readonly key: string;
}

const linesLookedAt = 3;
const pageNumber =
  /^(?:[-–—~[(]\s*)?(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6}|[A-Z]-\d{1,3})(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—~\])])?$/i;

/**
 * Takes running heads, running feet and page numbers off the pages.
 * A line is running if its words stand at the same height of two pages, whatever their numbers.
 */
export function takeRunning(pages: readonly PageLines[]): {
  readonly pages: readonly PageLines[];
  readonly furniture: readonly Furniture[];
} {
  const edges = pages.flatMap(edgesOf);
  const seen = new Map<string, Set<number>>();
  for (const { key, page } of edges) seen.set(key, (seen.get(key) ?? new Set()).add(page));
  const furniture: Furniture[] = [];
  const taken = new Set<Line>();
  for (const { line, place, key } of edges) {
    const kind = isPageNumber(line, place)
      ? "page-number"
      : repeats(key, seen)
        ? (`running-${place}` as const)
        : undefined;
    if (kind === undefined) continue;
    taken.add(line);
    furniture.push(furnitureOf(kind, tokensOf(line)));
  }
  return {
    pages: pages.map(({ sheet, lines }) => ({
      sheet,
      lines: lines.filter((line) => !taken.has(line)),
    })),
    furniture,
  };
}

function edgesOf({ sheet, lines }: PageLines): readonly Edge[] {
  const head = lines
    .slice(0, linesLookedAt)
    .filter(({ y1 }) => y1 < sheet.down * 0.13)
    .map((line) => ({ line, place: "head" as const }));
  const foot = lines
    .slice(-linesLookedAt - 1)
    .filter(({ y0 }) => y0 > sheet.down * 0.86)
    .map((line) => ({ line, place: "foot" as const }));
  return [...head, ...foot].map(({ line, place }) => ({
    page: sheet.number,
    line,
    place,
    key: `${place} ${Math.round(line.baseline / 8)} ${nameOf(textOf(line))}`,
  }));
}

function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\d+/g, "#")
    .replaceAll(/[^\p{L}#]+/gu, " ")
    .trim();
}

/** Neighbouring heights count as one, since rounding may part a line from its like. */
function repeats(key: string, seen: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  const [place = "", height = "", ...name] = key.split(" ");
  if (name.join("") === "") return false;
  const pages = new Set<number>();
  for (const near of [-1, 0, 1]) {
    const like = seen.get(`${place} ${Number(height) + near} ${name.join(" ")}`);
    for (const page of like ?? []) pages.add(page);
  }
  return pages.size >= 2;
}

function isPageNumber(line: Line, place: "head" | "foot"): boolean {
  const text = textOf(line);
  return pageNumber.test(text) && (place === "foot" || /^[-–—\d]/.test(text));
}
