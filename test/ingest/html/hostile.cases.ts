import { page, paragraphs, prose } from "./read.ts";

const article = `<article>${paragraphs(...prose)}</article>`;

/** Markup made to stall, fill or break a reader, and what becomes of it: an article, or an outcome. */
export const hostile: readonly (readonly [name: string, html: string, codes: readonly string[]])[] =
  [
    ["a million of one character", `<p>${".".repeat(1_000_000)}`, ["no-article"]],
    ["a million quotation marks", `<p>${'"'.repeat(1_000_000)}`, ["no-article"]],
    ["a million spaces in a word", `<p>a${" ".repeat(1_000_000)}b`, ["no-article"]],
    ["tags without names", `<p>${"<".repeat(500_000)}`, ["no-article"]],
    ["an endless comment", `${article}<!--${"-".repeat(500_000)}`, ["ok"]],
    [
      "a bomb of scripts",
      page(`${"<script>var a = 1;</script>".repeat(20_000)}${article}`),
      ["ok"],
    ],
    [
      "a hundred thousand spans side by side",
      page(`${"<span>x</span>".repeat(100_000)}${article}`),
      ["ok", "no-article"],
    ],
    ["tags that are never closed", `<b>${"<b>x".repeat(50_000)}`, ["too-deep"]],
    ["two hundred thousand tags that are never closed", "<div>".repeat(200_000), ["too-deep"]],
    [
      "a paragraph of nineteen megabytes",
      page(`<article><p>${"The clerk counted 118 families again. ".repeat(500_000)}</p></article>`),
      ["ok"],
    ],
    [
      "two hundred thousand spans in a line of an article",
      page(`<article>${paragraphs(...prose)}<p>${"<b>x</b> ".repeat(200_000)}</p></article>`),
      ["ok"],
    ],
    ["sections inside sections", page(`${"<div class='share'>".repeat(900)}${article}`), ["ok"]],
    ["tables inside tables", "<table><tr><td>".repeat(5_000), ["too-deep"]],
    [
      "a table of fifty thousand rows",
      page(`${article}<table>${"<tr><td>1</td><td>2</td></tr>".repeat(50_000)}</table>`),
      ["ok"],
    ],
    [
      "a class of a megabyte",
      page(`<div class="${"related ".repeat(125_000)}"><p>x</p></div>${article}`),
      ["ok"],
    ],
    [
      "JSON that nests without end",
      page(article, `<script type="application/ld+json">${"[".repeat(500_000)}</script>`),
      ["ok"],
    ],
    [
      "ten thousand statements",
      page(
        article,
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'.repeat(
          10_000,
        ),
      ),
      ["ok"],
    ],
    [
      "ten thousand headlines",
      page("<h1>The board votes on it</h1>".repeat(10_000)),
      ["no-article"],
    ],
  ];
