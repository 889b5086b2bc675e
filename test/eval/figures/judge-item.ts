import { createHash } from "node:crypto";
import { type DateFact, type Extraction, extract, type Numeral, overlaps } from "@recount/core";
import { parse } from "@recount/ingest";
import type { GoldItem } from "./gold.ts";
import { type Aspect, judgeFigure } from "./judge-figure.ts";
import { judgeLinks, type Links } from "./judge-links.ts";
import { type Pair, type Pairing, pairFigures } from "./pair-figures.ts";
import { placeOf } from "./places.ts";

export interface JudgedFigure extends Pair {
  readonly right: readonly Aspect[];
}

export interface JudgedNumeral {
  readonly exact: string;
  readonly start: number;
  readonly wanted: readonly string[];
  readonly found: string | undefined;
}

export interface JudgedDate {
  readonly gold: GoldItem["dates"][number];
  readonly start: number;
  readonly found: DateFact | undefined;
  readonly right: readonly ("date" | "kind")[];
}

/** One gold item beside what the engine read in it. */
export interface Judged {
  readonly item: GoldItem;
  readonly figures: readonly JudgedFigure[];
  readonly spurious: Pairing["spurious"];
  readonly links: Links;
  readonly numerals: readonly JudgedNumeral[];
  readonly dates: readonly JudgedDate[];
  readonly spuriousDates: readonly DateFact[];
  readonly restated: { readonly gold: number; readonly merged: number };
}

/** Reads the item's text as `recount extract` reads a text file, and judges every field. */
export async function judgeItem(item: GoldItem): Promise<Judged> {
  const bytes = new TextEncoder().encode(item.text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const named = { source: item.id, location: item.id, sha256, size: bytes.length };
  const document = await parse(named, bytes);
  if (document.text !== item.text) throw new Error(`${item.id}: the reader changed the text`);
  const { published } = item;
  return judge(item, extract(document, published === undefined ? {} : { published }));
}

export function judge(item: GoldItem, read: Extraction): Judged {
  const pairing = pairFigures(item, read.figures);
  return {
    item,
    figures: pairing.pairs.map((pair) => ({ ...pair, right: judgeFigure(pair.gold, pair.found) })),
    spurious: pairing.spurious,
    links: judgeLinks(item, pairing),
    numerals: judgeNumerals(item, pairing, read.numerals),
    ...judgeDates(item, read.dates),
    restated: judgeRestated(item, pairing),
  };
}

/** "No", "none" and "half" are not numerals of the ledger, though figures are made of them. */
const numeral =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?)\b/iu;

function judgeNumerals(
  item: GoldItem,
  { pairs }: Pairing,
  read: readonly Numeral[],
): readonly JudgedNumeral[] {
  const dated = item.dates.flatMap(({ text, near }) => {
    const { start } = placeOf(item, { exact: text, near });
    return [...text.matchAll(/\d+/g)].map((digits) => ({
      exact: digits[0],
      start: start + digits.index,
      wanted: ["date"],
    }));
  });
  const stated = item.numerals.map((gold) => ({
    exact: gold.exact,
    start: placeOf(item, gold).start,
    wanted: gold.class,
  }));
  const counted = pairs.flatMap(({ gold, place }) => {
    const at = gold.exact.search(numeral);
    return at < 0 ? [] : [{ exact: gold.exact, start: place.start + at, wanted: gold.kind }];
  });
  return [...dated, ...stated, ...counted].map((gold) => ({
    ...gold,
    found: read.find((one) => one.start <= gold.start && gold.start < one.end)?.class,
  }));
}

/** A period or a bare year may be given as a date or not; a day or a month that is none is spurious. */
function judgeDates(item: GoldItem, read: readonly DateFact[]) {
  const used = new Set<DateFact>();
  const dates = item.dates.map((gold): JudgedDate => {
    const { start } = placeOf(item, { exact: gold.text, near: gold.near });
    const place = { start, end: start + gold.text.length };
    const found = read.find(({ evidence }) => overlaps(evidence, place));
    if (found === undefined) return { gold, start, found, right: [] };
    used.add(found);
    if (!gold.date.includes(found.date)) return { gold, start, found, right: [] };
    return {
      ...{ gold, start, found },
      right: gold.kind.includes(found.kind) ? ["date", "kind"] : ["date"],
    };
  });
  const spuriousDates = read.filter(
    (date) => !used.has(date) && date.date !== null && date.precision !== "year",
  );
  return { dates, spuriousDates };
}

function judgeRestated(item: GoldItem, { pairs }: Pairing): Judged["restated"] {
  const places = pairs.flatMap(({ gold, found }) =>
    gold.alsoAt.map((where) => ({ at: placeOf(item, where).start, found })),
  );
  const merged = places.filter(({ at, found }) =>
    [found?.evidence, ...(found?.alsoAt ?? [])].some(
      (quote) => quote !== undefined && quote.start <= at && at < quote.end,
    ),
  );
  return { gold: places.length, merged: merged.length };
}
