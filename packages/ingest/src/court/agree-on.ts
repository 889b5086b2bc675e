import type { Court } from "@recount/core";

/**
 * What the stamps of all pages say together: the paper whose stamp most pages bear, and of equals the one filed last,
 * since an exhibit keeps the stamp of the case that it comes from.
 */
export function agreeOn(courts: readonly Court[]): Court | undefined {
  const papers = Map.groupBy(courts, ({ docket, documentNumber }) => `${docket} ${documentNumber}`);
  const ranked = [...papers.values()].sort(
    (a, b) => b.length - a.length || filedOf(b).localeCompare(filedOf(a)),
  );
  const [best] = ranked;
  return best?.find(({ pages }) => pages !== undefined) ?? best?.[0];
}

function filedOf([court]: readonly Court[]): string {
  return court?.filedAt ?? "";
}
