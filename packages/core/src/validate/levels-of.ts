import { type Claims, keyOf } from "./claims.ts";
import type { Level } from "./level.ts";
import { reconcile } from "./reconcile.ts";

/** The claims of each metric and day, put together. */
export function levelsOf({ claims, slips, replaced }: Claims): readonly Level[] {
  const groups = Map.groupBy(claims, keyOf);
  const slipped = Map.groupBy(slips, keyOf);
  const earlier = Map.groupBy(replaced, keyOf);
  return [...groups.keys()].sort().flatMap((key) => {
    const beside = { slips: slipped.get(key) ?? [], replaced: earlier.get(key) ?? [] };
    return reconcile(groups.get(key) ?? [], beside) ?? [];
  });
}
