const leadingSpaceOrComment = /^(?:\s+|--[^\n]*(?:\n|$))/;

/** Where the block comment that opens `sql` ends; PostgreSQL nests them. */
function endOfBlockComment(sql: string): number {
  let depth = 0;
  for (const mark of sql.matchAll(/\/\*|\*\//g)) {
    depth += mark[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.index + 2;
  }
  return sql.length;
}

/** The statement from its first word on: leading white space and comments are no part of it. */
export function withoutLeadingComments(sql: string): string {
  let rest = sql;
  for (;;) {
    const skipped = rest.startsWith("/*")
      ? endOfBlockComment(rest)
      : (leadingSpaceOrComment.exec(rest)?.[0].length ?? 0);
    if (skipped === 0) return rest;
    rest = rest.slice(skipped);
  }
}

export interface Subscription {
  readonly verb: "listen" | "unlisten";
  /** The channel as the server folds it, or "*" for all. */
  readonly channel: string;
}

const subscription = /^(listen|unlisten)\s+(?:"((?:[^"]|"")+)"|([\w$]+)|(\*))\s*;?\s*$/i;

/**
 * A LISTEN or UNLISTEN, and the channel it names.
 * - LISTEN jobs
 * - -- wake up
 *   LISTEN "Jobs"
 *
 * Not a NOTIFY: it changes nobody's subscriptions.
 */
export function readSubscription(sql: string): Subscription | null {
  const found = subscription.exec(withoutLeadingComments(sql));
  if (found === null) return null;
  const [, verb, quoted, plain] = found;
  return {
    verb: verb?.toLowerCase() === "listen" ? "listen" : "unlisten",
    channel: quoted?.replaceAll('""', '"') ?? plain?.toLowerCase() ?? "*",
  };
}
