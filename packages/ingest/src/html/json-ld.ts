import { z } from "zod";

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([
  named.transform((name) => [name]),
  z.array(z.union([named, z.unknown().transform(() => "")])),
]);
const value = z.union([
  z.string(),
  z.number().transform(String),
  z.object({ "@value": z.string() }).transform((typed) => typed["@value"]),
]);
/** A text as it is, with its type, or as the first of several. */
const said = z
  .union([value, z.array(z.unknown()).transform(([first]) => value.safeParse(first).data)])
  .optional()
  .catch(undefined);

const statementSchema = z.object({
  "@type": z.union([z.string(), z.array(z.string())]).catch(""),
  headline: said,
  datePublished: said,
  dateCreated: said,
  dateModified: said,
  articleSection: said,
  inLanguage: said,
  author: names.optional().catch(undefined),
  publisher: named.optional().catch(undefined),
  articleBody: z.string().optional().catch(undefined),
  isAccessibleForFree: z
    .union([z.boolean(), z.string()])
    .transform((free) => /^(?:true|yes|1)$/i.test(String(free)))
    .optional()
    .catch(undefined),
});

/** What a page's JSON-LD says of its article. */
export type Statement = Partial<z.output<typeof statementSchema>>;

const nestedSchema = z.object({
  "@graph": z.unknown().optional(),
  mainEntity: z.unknown().optional(),
  mainEntityOfPage: z.unknown().optional(),
});

const articleType = /(?:Article|Posting|Report|Review|Coverage)$/;
/** A description of the page will do where none of the article is given. */
const pageType = /(?:WebPage|CreativeWork|Page)$/;
const deepest = 6;
const mostScripts = 100;
/** In letters: a shorter headline may stand in the name of another page. */
const fewestLetters = 16;

/**
 * The statement on the article itself; broken JSON is passed over, as search engines do. Of several articles it is the
 * one whose headline the window bears, else the first; what it leaves out of its days, the one on the page may say.
 */
export function readJsonLd(scripts: readonly string[], window = ""): Statement {
  const all = scripts.slice(0, mostScripts).flatMap((script) => flatten(parseJson(script), 0));
  const ofType = (type: RegExp) =>
    all.filter((one) => [one["@type"]].flat().some((name) => type.test(name ?? "")));
  const [articles, [page]] = [ofType(articleType), ofType(pageType)];
  const tab = letters(window);
  const isOwn = ({ headline }: Statement) => {
    const head = letters(headline ?? "");
    return head.length >= fewestLetters && tab.includes(head);
  };
  const article =
    articles.length > 1
      ? (articles.find(isOwn) ?? articles.find(isDated) ?? articles[0])
      : articles[0];
  if (article === undefined) return page ?? {};
  const { datePublished = page?.datePublished, dateModified = page?.dateModified } = article;
  return { ...article, datePublished, dateModified };
}

function isDated({ datePublished }: Statement): boolean {
  return datePublished !== undefined;
}

function letters(text: string): string {
  return text
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Line breaks within strings are the commonest fault, and commas before a bracket; JSON has no other use for them. */
function parseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\]\]>)\s*;?\s*$/g, "")
    .replace(/\p{Cc}+/gu, " ");
  return parsed(bare) ?? parsed(bare.replace(/,\s*(?=[}\]])/g, ""));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function flatten(value: unknown, depth: number): readonly Statement[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item) => flatten(item, depth + 1));
  const statement = statementSchema.safeParse(value);
  if (!statement.success) return [];
  const nested = Object.values(nestedSchema.safeParse(value).data ?? {});
  return [statement.data, ...nested.flatMap((item) => flatten(item, depth + 1))];
}
