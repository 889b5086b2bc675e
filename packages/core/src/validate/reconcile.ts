import { agrees, allows } from "./agreement.ts";
import type { Claim, Level } from "./level.ts";
import { isAmended, supersedes } from "./supersedes.ts";

/** Preferences between claims of one metric and day, strongest first, each with its reason. */
const preferences: readonly (readonly [reason: string, rank: (claim: Claim) => number])[] = [
  [
    "a number that a person vouches for before one that nobody has looked at",
    ({ review }) => (review === undefined ? 0 : 1),
  ],
  ["a court filing before a news report", ({ document }) => (document.court === undefined ? 0 : 1)],
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
  const given = claims.filter((claim) => !claims.some((other) => supersedes(other, claim)));
  const [preferred] = [...given].sort(byPreference);
  const value = preferred?.figure.value ?? null;
  if (preferred === undefined || value === null) return null;
  const others = claims.filter((claim) => claim !== preferred).sort(byPreference);
  const agreeing = others.filter((claim) => agrees(preferred.figure, claim.figure));
  const rest = others.filter((claim) => !agreeing.includes(claim));
  const superseded = rest.filter((claim) => !given.includes(claim));
  const disputing = rest.filter(
    (claim) => given.includes(claim) && !allows(preferred.figure, claim.figure),
  );
  const edited = replaced.filter(({ figure }) => figure.value !== value);
  const because = reasonFor(preferred, { superseded, disputing, edited });
  return {
    metric: preferred.metric,
    asOf: preferred.asOf,
    value,
    preferred,
    ...{ agreeing, superseded, edited, disputing },
    settled: disputing.length === 0 || because !== undefined,
    unitSlips: slips.filter(({ figure }) => figure.value === value),
    ...(because === undefined ? {} : { because }),
  };
}

function byPreference(a: Claim, b: Claim): number {
  for (const [, rank] of preferences) {
    const difference = rank(b) - rank(a);
    if (difference !== 0) return difference;
  }
  const [one, other] = [a.document.id, b.document.id];
  if (one !== other) return one < other ? -1 : 1;
  return a.figure.evidence.start - b.figure.evidence.start;
}

/** Why the preferred number stands; nothing where it does for no better reason than its rivals. */
function reasonFor(
  preferred: Claim,
  { superseded, disputing, edited }: Pick<Level, "superseded" | "disputing" | "edited">,
): string | undefined {
  const [rival] = disputing;
  if (rival !== undefined) {
    return preferences.find(([, rank]) => rank(preferred) > rank(rival))?.[0];
  }
  const [earlier] = superseded;
  if (earlier !== undefined) {
    if (isAmended(preferred) && !isAmended(earlier)) return "an amended filing before the original";
    const sameDay = preferred.document.court?.filedAt === earlier.document.court?.filedAt;
    return `the later paper ${sameDay ? "of the day " : ""}before the earlier`;
  }
  return edited.length > 0 ? "what the source says now before what it said earlier" : undefined;
}
