import { aspects, isJudged, show } from "./judge-figure.ts";
import type { Judged, JudgedDate, JudgedFigure } from "./judge-item.ts";
import { isClassRight } from "./tally.ts";

/** What is wrong in one item of the development side, below its text; nothing where all is right. */
export function describeMisses(judged: Judged): string {
  const { item, spurious, numerals, dates, spuriousDates } = judged;
  const lines = [
    ...judged.figures.flatMap(missesOfFigure),
    ...spurious.map(({ evidence, kind }) => `spurious ${kind}: "${evidence.exact}"`),
    ...missesOfLinks(judged),
    ...numerals
      .filter((numeral) => !isClassRight(numeral))
      .map(({ exact, wanted, found }) => `${exact}: class ${wanted.join("|")}, read ${found}`),
    ...dates.flatMap(missesOfDate),
    ...spuriousDates.map(({ text, date }) => `spurious date: "${text}" ${date}`),
  ];
  if (lines.length === 0) return "";
  const published = item.published === undefined ? "" : ` (${item.published})`;
  return [`${item.id}${published}: ${item.text.trim()}`, ...lines.map((line) => `  ${line}`)].join(
    "\n",
  );
}

function missesOfFigure({ gold, found, right }: JudgedFigure): readonly string[] {
  if (found === undefined) return [`${gold.exact}: no figure`];
  const wrong = aspects.filter((aspect) => isJudged(gold, aspect) && !right.includes(aspect));
  const shown = right.includes("value") ? wrong : wrong.slice(0, 1);
  return shown.map(
    (aspect) => `${gold.exact}: ${aspect} ${show(aspect, gold)}, read ${show(aspect, found)}`,
  );
}

function missesOfLinks({ item, links }: Judged): readonly string[] {
  const words = (link: string) =>
    link.replace(/-?\d+|NaN/g, (at) =>
      Number(at) >= 0
        ? `"${item.text.slice(Number(at)).match(/^\S+/)?.[0] ?? ""}"`
        : "a spurious figure",
    );
  return [
    ...links.missed.map((link) => `missed link: ${words(link)}`),
    ...links.spurious.map((link) => `spurious link: ${words(link)}`),
  ];
}

function missesOfDate({ gold, found, right }: JudgedDate): readonly string[] {
  const wanted = `${gold.text}: date ${gold.date.join("|")} ${gold.kind.join("|")}`;
  if (found === undefined) return [`${wanted}, none read`];
  return right.includes("kind") ? [] : [`${wanted}, read ${found.date} ${found.kind}`];
}
