/** The stamp that the clerk's system prints across the top of every page. */
export type Stamp = {
  readonly document: number;
  readonly filed: string;
  readonly firstPageId: number;
};

export type Row = {
  readonly label: string;
  readonly depth: 0 | 1 | 2;
  /** A lone cell stands across both number columns; none makes the row a group heading. */
  readonly cells: readonly [] | readonly [string] | readonly [string, string];
};

export type Table = {
  readonly kind: "table";
  readonly title?: string;
  readonly columns: readonly [string, string, string];
  readonly rows: readonly Row[];
  /** Height in points of a row of one line. */
  readonly rowHeight: 18 | 24;
};

export type Signature = {
  readonly kind: "signature";
  readonly dated?: string;
  readonly lines: readonly string[];
};

/**
 * A piece of a filing. In prose, `_word_` is italic, `[^1]` a footnote mark, and a soft hyphen a place to break.
 */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "subheading"; readonly marker: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "numbered"; readonly marker: string; readonly text: string }
  | { readonly kind: "listed"; readonly marker: string; readonly text: string }
  | Table
  | Signature;

export type Filing = {
  /** The folder that holds the page: samples/<folder>/source.pdf. */
  readonly folder: string;
  readonly stamp: Stamp;
  readonly counsel: readonly (readonly string[])[];
  readonly caption: {
    readonly style: "parentheses" | "box";
    readonly title: readonly string[];
    readonly notes: readonly string[];
  };
  readonly body: readonly Block[];
  readonly footnotes: readonly string[];
};
