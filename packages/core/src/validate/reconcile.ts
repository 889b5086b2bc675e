import type { Claim, Level } from "./level.ts";
import { roundingOf } from "./rounding.ts";
import { isAmended, supersedes } from "./supersedes.ts";

/** Preferences between claims of one metric and day, strongest first, each with its reason. */
const preferences: readonly (readonly [reason: string, rank: (claim: Claim) => number])[] = [
  [
    "a number that a person vouches for before one that nobody has looked at",
    ({ review }) => (review === undefined ? 0 : 1),
  ],
  ["a court filing before a news report", ({ document }) => (document.court === undefined ? 0 : 1)],
  ["an amended filing before the original", (claim) => (isAmended(claim) ? 1 : 0)],
  ["a joint filing before one side's", (claim) => (isJoint(claim) ? 1 : 0)],
  ["an exact number before a rounded one", ({ figure }) => (figure.quantifier === "exact" ? 1 : 0)],
];

/** Whether all sides have signed the paper. */
function isJoint({ document }: Claim): boolean {
  return /\b(?:joint|stipulat(?:ed|ion))\b/i.test(document.court?.kind ?? "");
}

/** Claims of the same metric and day that do not stand: of another unit, or of a page since edited. */
interface Beside {
  readonly slips: readonly Claim[];
  readonly replaced: readonly Claim[];
}

/** Puts the claims of one metric on one day together; `null` where there is none. */
export function reconcile(claims: readonly Claim[], { slips, replaced }: Beside): Level | null {
  const ordered = [...claims].sort(byPreference);
  const preferred = ordered[0];
  const value = preferred?.figure.value ?? null;
  if (preferred === undefined || value === null) return null;
  const others = ordered.slice(1);
  const agreeing = others.filter((claim) => agrees(preferred, claim));
  const rest = others.filter((claim) => !agreeing.includes(claim));
  const superseded = rest.filter((claim) => supersedes(preferred, claim));
  const disputing = rest.filter((claim) => !superseded.includes(claim));
  const edited = replaced.filter(({ figure }) => figure.value !== value);
  const [rival] = rest;
  const because = rival === undefined ? reasonOf(edited) : reasonFor(preferred, rival);
  return {
    metric: preferred.metric,
    asOf: preferred.asOf,
    value,
    preferred,
    agreeing,
    superseded: [...superseded, ...edited],
    disputing,
    settled: disputing.length === 0 || because !== undefined,
    unitSlips: slips.filter(({ figure }) => figure.value === value),
    ...(because === undefined ? {} : { because }),
  };
}

function reasonOf(edited: readonly Claim[]): string | undefined {
  return edited.length > 0 ? "what the source says now before what it said earlier" : undefined;
}

function byPreference(a: Claim, b: Claim): number {
  if (supersedes(a, b)) return -1;
  if (supersedes(b, a)) return 1;
  for (const [, rank] of preferences) {
    const difference = rank(b) - rank(a);
    if (difference !== 0) return difference;
  }
  return (
    a.document.id.localeCompare(b.document.id) || a.figure.evidence.start - b.figure.evidence.start
  );
}

function reasonFor(preferred: Claim, rival: Claim): string | undefined {
  const found = preferences.find(([, rank]) => rank(preferred) > rank(rival))?.[0];
  if (found !== undefined) return found;
  return supersedes(preferred, rival) ? "the later paper of the day before the earlier" : undefined;
}

/** The same number, or one that a rounded number may stand for: "nearly 500" is 450 to 550. */
function agrees({ figure: one }: Claim, { figure: other }: Claim): boolean {
  if (one.value === null || other.value === null) return false;
  if (one.value === other.value) return true;
  if (other.quantifier === "exact") return false;
  if (other.min !== null && one.value < other.min) return false;
  if (other.max !== null && one.value > other.max) return false;
  return Math.abs(one.value - other.value) <= roundingOf(other);
}
