/**
 * The index of the first of ordered values that has reached a point, found by halving: their number if none has.
 * Every value behind the first must have reached it, too.
 */
export function firstIndex<T>(ordered: readonly T[], hasReached: (value: T) => boolean): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = ordered[middle];
    if (value === undefined || hasReached(value)) high = middle;
    else low = middle + 1;
  }
  return low;
}
