import type { Furniture } from "@recount/core";
import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import { furnitureOf, type Sheet } from "../layout/token.ts";
import { foliosOf } from "./folio.ts";

export interface PageLines {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  /** The height of the last gutter number, where a page has them: what stands lower is its foot. */
  readonly lastNumber?: number;
}

interface Edge {
  readonly page: number;
  readonly line: Line;
  readonly place: "head" | "foot";
  /** Its words without their numbers, and its height in steps within which lines are of one height. */
  readonly name: string;
  readonly step: number;
  /** Whether it stands in the margin; deeper in the page a line must be seen more often to be running. */
  readonly inMargin: boolean;
  readonly belowNumbers: boolean;
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
  for (const edge of edges) {
    const key = keyOf(edge, edge.step);
    seen.set(key, (seen.get(key) ?? new Set()).add(edge.page));
  }
  const folios = foliosOf(edges.map(({ page, line }) => ({ page, text: textOf(line) })));
  const heads = edges.filter((edge) => repeats(edge, seen) || isNumbered(edge, folios));
  // A first page's head has words of its own, and the page's number where the others have theirs.
  const isRunning = (edge: Edge): boolean =>
    edge.belowNumbers ||
    repeats(edge, seen) ||
    (isNumbered(edge, folios) && heads.some((head) => standsAtHeightOf(edge, head)));
  const furniture: Furniture[] = [];
  const taken = new Set<Line>();
  for (const edge of edges) {
    const kind =
      isPageNumber(edge, folios) || (isRunning(edge) && pageNumber.test(textOf(edge.line)))
        ? "page-number"
        : isRunning(edge)
          ? (`running-${edge.place}` as const)
          : undefined;
    if (kind === undefined) continue;
    taken.add(edge.line);
    furniture.push(furnitureOf(kind, tokensOf(edge.line)));
  }
  return {
    pages: pages.map((page) => ({
      ...page,
      lines: page.lines.filter((line) => !taken.has(line)),
    })),
    furniture,
  };
}

function edgesOf({ sheet, lines: inOrder, lastNumber }: PageLines): readonly Edge[] {
  const lines = [...inOrder].sort((a, b) => a.baseline - b.baseline);
  const edgeOf = (place: Edge["place"]) => (line: Line) => ({
    page: sheet.number,
    line,
    place,
    inMargin: place === "head" ? line.y1 < sheet.down * 0.13 : line.y0 > sheet.down * 0.86,
    belowNumbers: place === "foot" && isBelow(line, lines, { lastNumber, across: sheet.across }),
    name: nameOf(textOf(line)),
    step: Math.round(line.baseline / 8),
  });
  // A small page printed on a large sheet has its head and foot deeper in.
  const head = lines.slice(0, linesLookedAt).filter(({ y1 }) => y1 < sheet.down * 0.25);
  const foot = lines.slice(-linesLookedAt - 1).filter(({ y0 }) => y0 > sheet.down * 0.75);
  return [...head.map(edgeOf("head")), ...foot.map(edgeOf("foot"))];
}

/** A footnote may run past the last number, but stands close under its own first line. */
function isBelow(
  line: Line,
  lines: readonly Line[],
  { lastNumber, across }: { readonly lastNumber: number | undefined; readonly across: number },
): boolean {
  if (lastNumber === undefined || line.baseline < lastNumber + 10) return false;
  const above = lines.filter(({ baseline }) => baseline < line.baseline - 2).at(-1);
  const apart = above === undefined || line.baseline - above.baseline > 1.4 * line.size;
  return apart && line.cells.every(({ x0, x1 }) => x1 - x0 < 0.55 * across);
}

function nameOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/\d+/g, "#")
    .replaceAll(/[^\p{L}#]+/gu, " ")
    .trim();
}

function keyOf({ place, name }: Edge, step: number): string {
  return `${place} ${step} ${name}`;
}

/** Neighbouring heights count as one, since rounding may part a line from its like. */
function repeats(edge: Edge, seen: ReadonlyMap<string, ReadonlySet<number>>): boolean {
  if (edge.name === "") return false;
  const pages = new Set<number>();
  const enough = edge.inMargin ? 2 : 3;
  for (const near of [0, -1, 1]) {
    for (const page of seen.get(keyOf(edge, edge.step + near)) ?? []) {
      pages.add(page);
      if (pages.size >= enough) return true;
    }
  }
  return false;
}

function standsAtHeightOf(edge: Edge, head: Edge): boolean {
  const near = Math.abs(edge.line.baseline - head.line.baseline) < 0.5 * edge.line.size;
  return near && edge.place === head.place && edge.page !== head.page;
}

/** Whether a head begins or ends with its page's number. */
function isNumbered({ page, line }: Edge, folios: readonly number[]): boolean {
  const text = textOf(line);
  return folios.some((folio) => {
    const number = String(page + folio);
    return text.startsWith(`${number} `) || text.endsWith(` ${number}`);
  });
}

function isPageNumber({ line, place, page, inMargin }: Edge, folios: readonly number[]): boolean {
  const text = textOf(line);
  if (folios.some((folio) => text === String(page + folio))) return true;
  return inMargin && pageNumber.test(text) && (place === "foot" || /^[-–—\d]/.test(text));
}
