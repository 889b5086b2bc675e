import { type Content, failedContent } from "../content.ts";
import { readForm } from "../sources/read-form.ts";
import { countWords } from "./body/count-words.ts";
import { type Outline, outlineOf } from "./body/outline.ts";
import { readJsonLd, type Statement } from "./json-ld.ts";
import { Marks, textOf } from "./marks.ts";
import type { MarkupNode } from "./markup.ts";
import { metaOf, readMetas } from "./meta.ts";
import { parseMarkup } from "./parse-markup.ts";
import { type Body, type Known, readBlocks } from "./read-blocks.ts";
import { type Metadata, readMetadata } from "./read-metadata.ts";
import { refuse } from "./refusals.ts";

export interface HtmlPage {
  readonly html: string;
  /** Where the page was fetched, for what it states relative to that. */
  readonly url?: string;
}

/** What the thread is asked: a page, or a feed that holds one. */
export interface MarkupTask extends HtmlPage {
  readonly isFeed?: boolean;
}

/** Reads an article: its body as blocks, and what the page says of itself. Throws `TooDeep`. */
export function parseHtml({ html, url }: HtmlPage): Content {
  const root = parseMarkup(html);
  const marks = new Marks(root);
  const outline = outlineOf(root);
  const metas = readMetas(marks.metas);
  const window = marks.title === undefined ? "" : textOf(marks.title);
  const statement = readJsonLd(marks.statements, window);
  const general = readMetadata({ marks, outline, statement, metas, fetched: url });
  const { publishedAt } = general;
  const formed = readForm({ root, url: general.url ?? url, publishedAt });
  const metadata = { ...general, ...formed?.said };
  const known = {
    title: metadata.title,
    description: metaOf(metas, "og:description", "description"),
    makers: makersOf(metadata),
    day: onlyDay(metadata),
  };
  const shown = readBlocks(
    formed?.body === undefined ? outline : outlineWithin(formed.body),
    known,
  );
  const { text, blocks } = statedBody(shown.text, statement, known) ?? shown;
  const outcome = refuse({
    titles: [window, ...titlesOf(outline)],
    words: wordsOf(outline),
    bodyWords: countWords(text),
    isClosed: statement.isAccessibleForFree === false,
    isBrokenOff: /(?:…|\.\.\.|[\p{L}\p{N},])$/u.test(text),
    hasScripts: marks.hasScripts,
    isDated: metadata.publishedAt !== undefined,
  });
  if (outcome !== undefined) {
    return { ...metadata, ...failedContent("text/html", outcome.code, outcome.message) };
  }
  return { ...metadata, mediaType: "text/html", text, blocks: [...blocks], pages: [], notices: [] };
}

/** In words: what a page states of its body must be an article and not a summary. */
const shortestStated = 120;

/**
 * The body that JSON-LD states, where the page itself shows hardly any of it: a page that its scripts fill.
 * Not of a page that says that one must pay for it.
 */
function statedBody(shown: string, statement: Statement, known: Known): Body | undefined {
  const { articleBody = "", isAccessibleForFree } = statement;
  const words = countWords(articleBody);
  if (words < shortestStated || countWords(shown) * 3 > words || isAccessibleForFree === false) {
    return undefined;
  }
  const markup = /<p[\s>]/i.test(articleBody)
    ? articleBody
    : articleBody.replaceAll("<", "&lt;").replace(/\s*\n\s*/g, "<p>");
  return readBlocks(outlineOf(parseMarkup(`<article><p>${markup}</article>`)), known);
}

/** An outline of what an element holds, whatever the element itself would say of it. */
function outlineWithin({ children = [] }: MarkupNode): Outline {
  return outlineOf({ type: "root", children });
}

/** The day that a page was published on and not changed after; one that says nothing of a change may have run for days. */
function onlyDay({ publishedAt, modifiedAt }: Metadata): string | undefined {
  const day = publishedAt?.slice(0, 10);
  return day === modifiedAt?.slice(0, 10) ? day : undefined;
}

function makersOf({ author, publisher }: Metadata): readonly string[] {
  return [...(author?.split(", ") ?? []), ...(publisher === undefined ? [] : [publisher])];
}

function wordsOf({ pieces }: Outline): string {
  const texts = pieces.map(({ text }) => text);
  return texts.join("\n").slice(0, wordsLooked);
}

/** In characters: what a page is shows in its first screens. */
const wordsLooked = 50_000;

function titlesOf({ pieces }: Outline): readonly string[] {
  return pieces.flatMap(({ kind, level, text }) =>
    kind === "heading" && level === 1 ? [text] : [],
  );
}
