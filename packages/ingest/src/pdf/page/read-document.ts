import type { Court, Furniture, Notice, Outcome } from "@recount/core";
import { agreeOn } from "../../court/agree-on.ts";
import type { Vocabulary } from "../../hyphens.ts";
import type { PackedContent } from "../engine/packed-words.ts";
import type { FileWords } from "../engine/page-words.ts";
import { readLines } from "../layout/columns.ts";
import { type Line, textOf, tokensOf } from "../layout/lines.ts";
import { furnitureOf, type Sheet, type Token } from "../layout/token.ts";
import { type Caption, readCaption } from "./caption.ts";
import { takeClerkStamp } from "./clerk-stamp.ts";
import { compose } from "./compose.ts";
import { flow } from "./flow.ts";
import { insertTables, takeFramed } from "./framed-tables.ts";
import { findLineNumbers } from "./line-numbers.ts";
import { takeRedactionLabels } from "./redaction-labels.ts";
import { type PageLines, takeRunning } from "./running.ts";
import { takeStamps } from "./stamp.ts";

/** A file whose pages are laid out. */
export type SheetFile = Omit<FileWords, "pages"> & { readonly pages: readonly Sheet[] };

/** Makes a document of a file's words: furniture out, caption, blocks and tables read, one text laid down. */
export function readDocument(file: SheetFile): PackedContent {
  const cleared = clear(file.pages);
  const [first] = cleared.pages;
  const caption = first === undefined ? undefined : readCaption(first.lines, first.sheet.across);
  const pages = cleared.pages.map((page, index) =>
    index === 0 && caption !== undefined ? { ...page, lines: caption.rest } : page,
  );
  const drafts = [...(caption?.drafts ?? []), ...flow(pages)];
  const sheets = pages.map(({ sheet }) => sheet);
  const {
    text,
    blocks,
    packedWords,
    marks,
    pages: spans,
  } = compose(drafts, sheets, vocabularyOf(pages));
  const court = courtOf(cleared.court, caption);
  const title = caption?.title ?? titleOf(file);
  return {
    ...(title === undefined ? {} : { title }),
    ...(file.author === undefined ? {} : { author: file.author }),
    mediaType: "application/pdf",
    language: "en",
    ...(court === undefined ? {} : { court }),
    text,
    blocks: [...blocks],
    pages: [...spans],
    packedWords,
    furniture: [...cleared.furniture, ...strokesOf(caption), ...marks],
    ...(text === "" ? { outcome: noText(cleared.pages.length, file.notices) } : {}),
    notices: [...file.notices, ...(text === "" ? [] : emptyPages(cleared.pages, file))],
  };
}

/** Programs name a file by itself; that is no title. */
function titleOf({ title }: Pick<FileWords, "title">): string | undefined {
  const bare = title?.replace(/^Microsoft (?:Word|PowerPoint|Excel) - /, "");
  return bare === undefined || /^\S*$|\.(?:docx?|wpd|pdf|xlsx?|png|jpe?g|tiff?)$/i.test(bare)
    ? undefined
    : bare;
}

/** Pleading paper numbers its lines down to the foot; a shorter run of numbers says nothing of where that begins. */
const shortestGutter = 20;

interface Cleared {
  readonly pages: readonly PageLines[];
  readonly furniture: readonly Furniture[];
  readonly court: Court | undefined;
}

/** Takes stamps, turned words, line numbers and running lines off the pages. */
function clear(sheets: readonly Sheet[]): Cleared {
  const stamped = sheets.map(takeStamps);
  const clerks = stamped.map(({ rest }, index) => {
    const sheet = sheets[index];
    return index > 0 || sheet === undefined ? { furniture: [], rest } : takeClerkStamp(sheet, rest);
  });
  const rests = clerks.map(({ rest }) => rest);
  const numbers = findLineNumbers(sheets, rests);
  const labels: Furniture[] = [];
  const pages = sheets.map((sheet, index): PageLines => {
    const own = numbers[index] ?? new Set();
    const tokens = (rests[index] ?? []).filter((token) => !own.has(token));
    const { tables, rest } = takeFramed(sheet, tokens);
    const lastNumber = own.size < shortestGutter ? {} : { lastNumber: lowest([...own]) };
    const { lines, furniture } = takeRedactionLabels(readLines(rest));
    labels.push(...furniture);
    return { sheet, lines: insertTables(lines, tables), ...lastNumber };
  });
  const running = takeRunning(pages);
  return {
    pages: running.pages,
    furniture: [
      ...[...stamped, ...clerks].flatMap(({ furniture }) => furniture),
      ...numbers.flatMap((found) => [...found].map((token) => furnitureOf("line-number", [token]))),
      ...stamped.flatMap(({ turned }) => marginal(turned)),
      ...running.furniture,
      ...labels,
    ],
    court: agreeOn(stamped.flatMap(({ courts }) => courts)),
  };
}

function lowest(tokens: readonly Token[]): number {
  return Math.max(...tokens.map(({ baseline }) => baseline));
}

function marginal(turned: readonly Token[]): readonly Furniture[] {
  return turned.length === 0 ? [] : [furnitureOf("marginal", turned)];
}

function strokesOf(caption: Caption | undefined): readonly Furniture[] {
  return (caption?.strokes ?? []).map((token) => furnitureOf("marginal", [token]));
}

/** The stamp is the court's own word; the caption fills in what it does not say. */
function courtOf(stamp: Court | undefined, caption: Caption | undefined): Court | undefined {
  if (stamp === undefined && caption === undefined) return undefined;
  return {
    ...(caption === undefined ? {} : { court: caption.court }),
    ...(caption?.parties === undefined ? {} : { caption: caption.parties }),
    ...(caption?.docket === undefined ? {} : { docket: caption.docket }),
    ...(caption?.title === undefined ? {} : { kind: caption.title }),
    ...(caption?.filedBy === undefined ? {} : { filedBy: caption.filedBy }),
    ...stamp,
  };
}

/** Gathered when the first line ends in a hyphen, and not before. */
function vocabularyOf(pages: readonly PageLines[]): Vocabulary {
  let words: ReadonlySet<string> | undefined;
  return {
    has: (word) => {
      words ??= wordsWithin(pages);
      return words.has(word);
    },
  };
}

/** The words that stand whole within a line. */
function wordsWithin(pages: readonly PageLines[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of pages.flatMap(({ lines }) => lines)) {
    for (const { text } of tokensOf(line).slice(0, -1)) words.add(bareOf(text));
  }
  return words;
}

function bareOf(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  return text.toLowerCase().replaceAll(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}

function noText(pageCount: number, notices: readonly Notice[]): Outcome {
  const failed = notices.filter(({ code }) => code === "page-unreadable");
  const picture = notices.find(({ code }) => code === "page-not-recognised");
  if (picture !== undefined) return { code: "no-text", message: picture.message };
  if (pageCount > 0 && failed.length >= pageCount) {
    return {
      code: "damaged",
      message: "No page of the PDF could be read; download or save it again.",
    };
  }
  return {
    code: "no-text",
    message:
      "The PDF has no text layer: its pages are pictures, or empty; send the original, or a copy with recognised text.",
  };
}

function emptyPages(
  pages: readonly PageLines[],
  { notices }: Pick<FileWords, "notices">,
): readonly Notice[] {
  return pages
    .filter(({ lines }) => !lines.some((line: Line) => /[\p{L}\d]/u.test(textOf(line))))
    .filter(({ sheet }) => !notices.some(({ page }) => page === sheet.number))
    .map(({ sheet }) => ({
      code: "page-without-text",
      message: `Page ${sheet.number} has no text of its own: it is a picture, or empty.`,
      page: sheet.number,
    }));
}
