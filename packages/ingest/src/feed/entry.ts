import { textOf } from "../html/marks.ts";
import { around, childrenNamed, type FeedNode, partOf } from "./feed-nodes.ts";

/**
 * Where an entry's page is, if the entry says so: Atom's alternate link, RSS's link or its guid, content kept elsewhere.
 * A relative address starts at `xml:base` or at the feed's own address.
 */
export function linkOf(entry: FeedNode, feedUrl: string | undefined): string | undefined {
  const base = [...around(entry), entry].reduce(
    (url, { attribs }) => absolute(attribs?.["xml:base"] ?? "", url) ?? url,
    feedUrl,
  );
  const written = [
    ...childrenNamed(entry, "link").filter(isAlternate).map(addressIn),
    ...childrenNamed(entry, "guid").filter(isPermanent).map(addressIn),
    ...childrenNamed(entry, "content").map(({ attribs }) => attribs?.src ?? ""),
  ];
  return written.map((one) => absolute(one, base)).find((url) => url !== undefined);
}

function isAlternate({ attribs }: FeedNode): boolean {
  return (attribs?.rel ?? "alternate") === "alternate";
}

/** A guid is the address of the page unless it says otherwise; a relative one is hardly ever meant so. */
function isPermanent(guid: FeedNode): boolean {
  return guid.attribs?.isPermaLink !== "false" && /^https?:/i.test(textOf(guid).trim());
}

function addressIn(link: FeedNode): string {
  return (link.attribs?.href ?? textOf(link)).trim();
}

function absolute(written: string, base: string | undefined): string | undefined {
  if (written === "" || !URL.canParse(written, base)) return undefined;
  const url = new URL(written, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}

const contents = ["content:encoded", "content"];
const summaries = ["description", "summary"];

/** An entry's text as markup: in full where it is given, else its summary. */
export function contentOf(entry: FeedNode, xml: string): string {
  const xhtml = childrenNamed(entry, "content").find(({ attribs }) => attribs?.type === "xhtml");
  if (xhtml !== undefined) return within(xhtml, xml);
  const [content] = childrenNamed(entry, "content");
  const full = partOf(entry, contents);
  // Plain text has no tags, and may well hold what looks like one.
  return content?.attribs?.type === "text" ? escaped(full) : full || partOf(entry, summaries);
}

/** The markup between an element's tags, without the prefixes that name its language. */
function within({ children = [] }: FeedNode, xml: string): string {
  const [first, last] = [children[0], children.at(-1)];
  const markup = xml.slice(first?.startIndex ?? 0, (last?.endIndex ?? -1) + 1);
  return markup.replace(/(<\/?)[a-z]\w{0,20}:(?=[a-z])/gi, "$1");
}

/** In words: what is shorter may be a summary of what its page tells. */
const fewestWords = { content: 60, summary: 150 } as const;
const brokenOff =
  /(?:\[?(?:…|\.\.\.|&#8230;|&hellip;)\]?|\b(?:read|view|see) (?:more|the full|the rest)\b.{0,60}|\bcontinue reading\b.{0,60}|»|→)\s*(?:<\/\w+>\s*)*$/i;

/** Whether an entry gives its article in full, so far as can be told: long, and not broken off. */
export function isFull(entry: FeedNode, xml: string): boolean {
  const content = contentOf(entry, xml);
  const words = content.replace(/<[^>]{0,2000}>/g, " ").match(/\S+/g)?.length ?? 0;
  const isContent = contents.some((name) => partOf(entry, [name]) !== "");
  if (words < (isContent ? fewestWords.content : fewestWords.summary)) return false;
  return !brokenOff.test(content.slice(-400));
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
