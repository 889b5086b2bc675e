import type { Token } from "../layout/token.ts";

/** Points by which a label is set in under the one that it belongs to. */
const step = 5;

/**
 * The place of each row in the hierarchy that its label shows: by its indent, or, where all begin at one
 * edge, by bold labels over plain ones. Labels that are centred show none.
 */
export function depthsOf(labels: readonly (readonly Token[] | undefined)[]): readonly number[] {
  const starts = labels.map(startOf);
  const known = starts.filter((start) => start !== undefined);
  const indents = indentsOf(known);
  if (indents.length > 1 && areCentred(labels)) return labels.map(() => 0);
  if (indents.length > 1) {
    const depths = starts.map((start) =>
      start === undefined ? 0 : indents.findLastIndex((indent) => start > indent - 1),
    );
    return depths.map((depth) => Math.max(0, depth));
  }
  const bold = labels.map((label) => label?.every((token) => token.bold) === true);
  // A bold total alone says nothing of the rows above it.
  const opens = bold.some((isBold, index) => isBold && bold[index + 1] === false);
  if (!opens || bold[0] !== true) return labels.map(() => 0);
  return bold.map((isBold, index) => (isBold || labels[index] === undefined ? 0 : 1));
}

function startOf(label: readonly Token[] | undefined): number | undefined {
  return label === undefined || label.length === 0
    ? undefined
    : Math.min(...label.map(({ x0 }) => x0));
}

function indentsOf(starts: readonly number[]): readonly number[] {
  const indents: number[] = [];
  for (const start of [...starts].sort((a, b) => a - b)) {
    if (start - (indents.at(-1) ?? Number.NEGATIVE_INFINITY) >= step) indents.push(start);
  }
  return indents;
}

/** Labels of different lengths around one middle; two may meet there by chance. */
function areCentred(labels: readonly (readonly Token[] | undefined)[]): boolean {
  const middles = labels.flatMap((label) => {
    const start = startOf(label);
    if (label === undefined || start === undefined) return [];
    return [(start + Math.max(...label.map(({ x1 }) => x1))) / 2];
  });
  return middles.length > 2 && Math.max(...middles) - Math.min(...middles) < step;
}
