import type { Block } from "@recount/core";
import type { Content } from "../content.ts";
import { readFlattened } from "./read-flattened.ts";

const listMark = /^[ \t]*(?:[-*•–]|\(?[0-9]{1,3}[.)]|\([a-z]\))[ \t]+\S/;

/**
 * Reads plain text: the text stays whole, and its blocks are spans of it.
 * Only line ends change (CRLF and CR to LF), since they would count twice in every offset, and a filing that was
 * flattened to text loses its stamps and line numbers.
 */
export function parseText(decoded: string): Content {
  const whole = decoded.replace(/\r\n?/g, "\n");
  const filing = readFlattened(whole);
  const text = filing?.text ?? whole;
  const chunks = chunksOf(text);
  const blocks = chunks.flatMap((chunk, i) => blocksOf(text, chunk, i < chunks.length - 1));
  return {
    mediaType: "text/plain",
    ...(filing?.court === undefined ? {} : { court: filing.court }),
    text,
    blocks: markDoubtful(blocks, filing?.doubtful ?? []),
    pages: [],
    notices: [],
  };
}

function markDoubtful(blocks: readonly Block[], doubtful: readonly Chunk[]): Block[] {
  return blocks.map((block) => {
    const own = doubtful.filter(({ start, end }) => start >= block.start && end <= block.end);
    return own.length === 0 ? block : { ...block, lineNumbers: own };
  });
}

interface Chunk {
  readonly start: number;
  readonly end: number;
}

/** Stretches between blank lines or page breaks, without the white space around them. */
function chunksOf(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n[^\S\n]*\n\s*|\f\s*/g)) {
    chunks.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  chunks.push({ start, end: text.length });
  return chunks.map((chunk) => trim(text, chunk)).filter(({ start, end }) => start < end);
}

function trim(text: string, { start, end }: Chunk): Chunk {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) };
}

function blocksOf(text: string, chunk: Chunk, isFollowed: boolean): readonly Block[] {
  const lines = linesOf(text, chunk);
  const written = lines.map(({ start, end }) => text.slice(start, end));
  // A line too long to have been wrapped by hand is a paragraph of its own, and so are its neighbours.
  const unwrapped = written.some((line) => line.length > 120);
  const blocks: Block[] = [];
  lines.forEach((line, i) => {
    const last = blocks.at(-1);
    const isItem = listMark.test(written[i] ?? "");
    if (last === undefined || isItem || unwrapped) {
      blocks.push({ kind: isItem ? "list-item" : "paragraph", ...line });
    } else blocks[blocks.length - 1] = { ...last, end: line.end };
  });
  const only = blocks.length === 1 && lines.length === 1 ? written[0] : undefined;
  if (isFollowed && only !== undefined && blocks[0]?.kind === "paragraph" && isHeading(only)) {
    return [{ kind: "heading", level: 1, ...chunk }];
  }
  return blocks;
}

function linesOf(text: string, { start, end }: Chunk): readonly Chunk[] {
  const lines = [...text.slice(start, end).matchAll(/[^\n]+/g)];
  return lines
    .map((line) => ({ start: start + line.index, end: start + line.index + line[0].length }))
    .map((line) => trim(text, line))
    .filter((line) => line.start < line.end);
}

/** A short line alone that ends no sentence: "Background", "# What the court said". */
function isHeading(line: string): boolean {
  return line.length <= 80 && /\p{L}/u.test(line) && !/[.?!,;:—–-]["”’)]*$/.test(line);
}
