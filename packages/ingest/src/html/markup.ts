/** What is read of a node of the tree, whichever library built it. */
export interface MarkupNode {
  readonly type: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly children?: readonly MarkupNode[];
}

/** Elements that hold no prose: controls, pictures and their captions, side matter; and words struck out. */
const silent = new Set(
  (
    "script style noscript template svg math iframe object embed canvas video audio picture img button input select " +
    "textarea nav aside dialog menu del s strike head title"
  ).split(" "),
);

const blockTags = new Set(
  (
    "address article blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header " +
    "hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const media = new Set("picture img video audio iframe embed object figure".split(" "));

export function isMedia({ name }: MarkupNode): boolean {
  return name !== undefined && media.has(name);
}

export function isBlock(node: MarkupNode): boolean {
  return node.name !== undefined && blockTags.has(node.name);
}

/** Whether nothing below a node belongs to the article's own words. */
export function isSilent(node: MarkupNode): boolean {
  const { name, attribs = {} } = node;
  if (name === undefined) return node.type !== "text" && node.type !== "root";
  if (silent.has(name) || isHidden(attribs)) return true;
  return name === "figure" && !beginsWithQuoted(node);
}

function isHidden({ hidden, style = "", "aria-hidden": aria }: MarkupNode["attribs"] & object) {
  if (hidden !== undefined || aria === "true") return true;
  return /(?:display\s*:\s*none|visibility\s*:\s*hidden|clip\s*:\s*rect\(0)/i.test(style);
}

/** Some publishers set tables and long quotations as figures, or the title over its picture. */
const quoted = new Set(["table", "blockquote", "pre", "h1"]);

export function holds(node: MarkupNode, names: ReadonlySet<string>): boolean {
  return (node.children ?? []).some(
    (child) => (child.name !== undefined && names.has(child.name)) || holds(child, names),
  );
}

/** In nodes: figures may stand in figures, and each is looked through. */
const mostOfFigure = 400;

function beginsWithQuoted(figure: MarkupNode): boolean {
  const waiting: MarkupNode[] = [figure];
  for (let seen = 0; seen < mostOfFigure; seen += 1) {
    const node = waiting.pop();
    if (node === undefined) return false;
    if (node.name !== undefined && quoted.has(node.name)) return true;
    const { children = [] } = node;
    for (let i = Math.min(children.length, mostOfFigure) - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child !== undefined) waiting.push(child);
    }
  }
  return false;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** Looks only for what changes: a page may be millions of words with one space between them. */
export function foldSpace(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, " ");
}

/** Words of a node as one run: white space as one space, `br` and `pre` as line breaks. */
export function wordsOf(node: MarkupNode): string {
  if (node.type === "text") return foldSpace(node.data ?? "");
  if (isSilent(node)) return "";
  if (node.name === "br") return "\n";
  const words = (node.children ?? []).map(wordsOf).join("");
  return isBlock(node) ? ` ${words} ` : script(node, words);
}

/** "1" that leads to a note further down, set without raising it, which would make "497" with a note 4971. */
export function isNoteMark(node: MarkupNode): boolean {
  const { name, attribs, children = [] } = node;
  if (name !== "a" || !attribs?.href?.startsWith("#") || children.length !== 1) return false;
  return /^\s*[[(]?(?:\d{1,3}|[*†‡])[\])]?\s*$/.test(children[0]?.data ?? "");
}

/** Raised figures become other characters, so that "497" with a footnote 1 is never read as 4971. */
export function script(node: MarkupNode, words: string): string {
  const { name, children } = node;
  if (isNoteMark(node)) return "";
  if (name === "q") return `“${words}”`;
  if (name !== "sup" && name !== "sub") return words;
  const isMark = name === "sup" && (children ?? []).some((child) => child.name === "a");
  if (isMark && /^[\s\d[\]*†‡,]*$/.test(words)) return "";
  const digits = name === "sup" ? raised : lowered;
  return /^[\s\d]+$/.test(words)
    ? words.replace(/\d/g, (digit) => digits[Number(digit)] ?? "")
    : words;
}

/** Folds white space and drops what no reader sees: soft hyphens and characters without width. */
export function clean(words: string): string {
  return words
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/[\p{Cc}--\n]/gv, "\ufffd")
    .trim();
}
