import { firstIndex } from "../model/first-index.ts";
import type { DateParts, Sighting } from "../model/sighting.ts";
import type { Span } from "../model/span.ts";

/**
 * Gives a day without a year the year that its sentence states beside it.
 * - from [June 3] to June 17, 2022 → 2022
 * - by February 28, 2019, and the hearing is on [March 1] → 2019
 *
 * Not where the sentence names two years, nor beside a year alone.
 */
export function fillYears(
  dates: readonly Sighting[],
  sentences: readonly Span[],
): readonly Sighting[] {
  const at = ({ start }: Span) => firstIndex(sentences, (one) => one.start > start) - 1;
  const years = Map.groupBy(
    dates.filter(({ date }) => isWhole(date)),
    at,
  );
  return dates.map((sighting) => {
    const { date } = sighting;
    if (date?.month === undefined || date.day === undefined || date.year !== undefined)
      return sighting;
    const stated = new Set(years.get(at(sighting))?.map((one) => one.date?.year));
    const [year] = stated;
    return year === undefined || stated.size > 1
      ? sighting
      : { ...sighting, date: { ...date, year } };
  });
}

function isWhole(date: DateParts | undefined): boolean {
  return date?.year !== undefined && date.month !== undefined && date.day !== undefined;
}
