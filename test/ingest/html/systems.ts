import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as cheerio from "cheerio";

/** A page of our own in the manner of a news system, and what a person would take from it. */
export interface SystemPage {
  readonly name: string;
  /** As a reader gets it, without our marks. */
  readonly html: string;
  readonly url: string;
  readonly day: string | undefined;
  readonly author: string | undefined;
  readonly title: string;
  /** The text of each block of the body, in order. */
  readonly body: readonly string[];
  readonly corrections: number;
}

const folder = join(import.meta.dirname, "systems");
const marks = / data-(?:own|title|kind|day|author|mark)(?:="[^"]*")?/g;

/** Each page says itself what is its own: `data-own` stands on the elements of its body, `data-mark` on what is cut out of them. */
export function readSystemPages(): readonly SystemPage[] {
  return globSync("*.html", { cwd: folder }).toSorted().map(readPage);
}

function readPage(file: string): SystemPage {
  const marked = readFileSync(join(folder, file), "utf8");
  const $ = cheerio.load(marked);
  $("[data-mark]").remove();
  const body = $("[data-own]")
    .toArray()
    .map((element) => {
      if (element.name !== "table") return folded($(element).text());
      const rows = $(element).find("tr").toArray();
      const cells = rows.map((row) => $(row).find("td,th").toArray());
      const lines = cells.map((row) => row.map((cell) => folded($(cell).text())));
      return lines.map((line) => line.filter((text) => text !== "").join("\t")).join("\n");
    });
  return {
    name: basename(file, ".html"),
    html: marked.replace(marks, ""),
    url: $("link[rel=canonical]").attr("href") ?? "https://page.example/",
    day: $("html").attr("data-day"),
    author: $("html").attr("data-author")?.replace(",", ", "),
    title: folded($("[data-title]").text()),
    body,
    corrections: $("[data-kind=correction]").length,
  };
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
