import type { Claim, Level } from "./level.ts";

const amended = /\b(?:amended|corrected|supplemental)\b/i;

/** Preferences between claims of one metric and day, strongest first, each with its reason. */
const preferences: readonly (readonly [reason: string, rank: (claim: Claim) => number])[] = [
  ["a court filing before a news report", ({ document }) => (document.court === undefined ? 0 : 1)],
  ["an amended filing before the original", (claim) => (isAmended(claim) ? 1 : 0)],
  ["an exact number before a rounded one", ({ figure }) => (figure.quantifier === "exact" ? 1 : 0)],
];

/** Whether the document says of itself that it puts another right. */
export function isAmended({ document }: Claim): boolean {
  return amended.test(document.court?.kind ?? document.title ?? "");
}

/** Puts the claims of one metric on one day together; `null` where there is none. */
export function reconcile(claims: readonly Claim[]): Level | null {
  const ordered = [...claims].sort(byPreference);
  const preferred = ordered[0];
  if (preferred === undefined || preferred.figure.value === null) return null;
  const others = ordered.slice(1);
  const agreeing = others.filter((claim) => agrees(preferred, claim));
  const rest = others.filter((claim) => !agreeing.includes(claim));
  const superseded = rest.filter((claim) => supersedes(preferred, claim));
  const disputing = rest.filter((claim) => !superseded.includes(claim));
  const [rival] = rest;
  const because = rival === undefined ? undefined : reasonFor(preferred, rival);
  return {
    metric: preferred.metric,
    asOf: preferred.asOf,
    value: preferred.figure.value,
    preferred,
    agreeing,
    superseded,
    disputing,
    ...(because === undefined ? {} : { because }),
  };
}

function byPreference(a: Claim, b: Claim): number {
  for (const [, rank] of preferences) {
    const difference = rank(b) - rank(a);
    if (difference !== 0) return difference;
  }
  return (
    a.document.id.localeCompare(b.document.id) || a.figure.evidence.start - b.figure.evidence.start
  );
}

function reasonFor(preferred: Claim, rival: Claim): string | undefined {
  return preferences.find(([, rank]) => rank(preferred) > rank(rival))?.[0];
}

/** An amended filing takes the place of what the same docket said of the same day. */
function supersedes(preferred: Claim, other: Claim): boolean {
  const docket = preferred.document.court?.docket;
  return (
    isAmended(preferred) &&
    !isAmended(other) &&
    docket !== undefined &&
    docket === other.document.court?.docket
  );
}

/** Half of the last place that a round number shows: "nearly 500" is 450 to 550. */
function agrees({ figure: one }: Claim, { figure: other }: Claim): boolean {
  if (one.value === null || other.value === null) return false;
  if (one.value === other.value) return true;
  if (other.quantifier === "exact") return false;
  if (other.min !== null && one.value < other.min) return false;
  if (other.max !== null && one.value > other.max) return false;
  const place = 10 ** trailingZeros(other.value);
  return Math.abs(one.value - other.value) <= place / 2;
}

function trailingZeros(value: number): number {
  return /0*$/.exec(String(Math.trunc(value)))?.[0].length ?? 0;
}
