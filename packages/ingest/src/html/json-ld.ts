import { z } from "zod";

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const names = z.union([
  named.transform((name) => [name]),
  z.array(z.union([named, z.unknown().transform(() => "")])),
]);

const statementSchema = z.object({
  "@type": z.union([z.string(), z.array(z.string())]).catch(""),
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  dateCreated: z.string().optional().catch(undefined),
  inLanguage: z.string().optional().catch(undefined),
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

/** The statement on the article itself; broken JSON is passed over, as search engines do. */
export function readJsonLd(scripts: readonly string[]): Statement {
  const all = scripts.slice(0, mostScripts).flatMap((script) => flatten(parseJson(script), 0));
  const find = (type: RegExp) =>
    all.find((one) => [one["@type"]].flat().some((name) => type.test(name ?? "")));
  return find(articleType) ?? find(pageType) ?? {};
}

/** Line breaks within strings are the commonest fault; JSON has no other use for them. */
function parseJson(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\]\]>)\s*;?\s*$/g, "")
    .replace(/\p{Cc}+/gu, " ");
  try {
    return JSON.parse(bare);
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
