import { type Page, readArticles, readDated } from "./corpus.ts";
import { printDateSources } from "./date-sources.ts";
import { type Floors, floors } from "./floors.ts";
import { readInventedPages, readOwnPages } from "./own-pages.ts";
import { printBodies, printDays, printOutcomes } from "./print.ts";
import { type Reading, readPage } from "./read-pages.ts";
import { scoreOf } from "./shingles.ts";

/** Pages whose names hold a word given on the command line, for a closer look; floors hold for all of them only. */
const [only] = process.argv.slice(2);

async function readAll(pages: readonly Page[]): Promise<readonly Reading[]> {
  const readings: Reading[] = [];
  for (const page of pages) {
    if (only === undefined || page.name.includes(only)) readings.push(await readPage(page));
  }
  return readings;
}

function evaluate(set: string, readings: readonly Reading[], floor: Floors): readonly string[] {
  console.log(`\n== ${set}: ${readings.length} pages`);
  const failures: string[] = [];
  const hold = (what: string, value: number, least: number | undefined) => {
    if (only === undefined && least !== undefined && value < least) {
      failures.push(`${set}: ${what} is ${value.toFixed(4)}, below its floor of ${least}`);
    }
  };
  for (const part of ["development", "held-out"] as const) {
    const some = readings.filter(({ page }) => page.isHeldOut === (part === "held-out"));
    const bodies = some.flatMap(({ body }) => body ?? []);
    const days = some.flatMap(({ day }) => day ?? []);
    if (bodies.length > 0) {
      printBodies(part, some);
      hold(`${part} body F1`, scoreOf(bodies.map(({ ours }) => ours)).f1, floor[part]?.body);
    }
    if (days.length > 0) {
      printDays(part, some);
      const right = days.filter(({ ours }) => ours).length;
      hold(`${part} date accuracy`, right / days.length, floor[part]?.day);
    }
  }
  printOutcomes(readings);
  const refused = readings.filter(({ outcome }) => outcome !== undefined).length;
  if (only === undefined && refused > floor.refused) {
    failures.push(`${set}: ${refused} real pages were refused, more than ${floor.refused}`);
  }
  return failures;
}

const articles = await readAll(readArticles());
const dated = await readAll(readDated());
const failures = [
  ...evaluate("our own sample pages", await readAll(readOwnPages()), floors.own),
  ...evaluate("our own pages of news systems", await readAll(readInventedPages()), floors.own),
  ...(articles.length > 0 ? evaluate("articles", articles, floors.articles) : []),
  ...(dated.length > 0 ? evaluate("dated pages", dated, floors.dated) : []),
];
if (dated.length > 0) {
  // What is held out argues nothing.
  printDateSources(dated.map(({ page }) => page).filter(({ isHeldOut }) => !isHeldOut));
}
if (articles.length === 0 && only === undefined) {
  console.log("\nThe folder of real pages is not here: only our own pages were read.");
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
