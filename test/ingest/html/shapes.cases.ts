import { first, page, prose, second, third } from "./read.ts";

interface ShapeCase {
  readonly name: string;
  readonly html: string;
  /** `kind: words` of each block, in order. */
  readonly blocks: readonly string[];
}

const p = (text: string) => `<p>${text}</p>`;
const all = prose.map((text) => `paragraph: ${text}`);
const [a = "", b = "", c = ""] = prose.map(p);
const words = (text: string) => `<span>${text}</span>`;

/** Whole pages in shapes that readers of markup stumble over, and the article in each. */
export const shapes: readonly ShapeCase[] = [
  {
    name: "a Drupal node with fields, a tag list and a node footer",
    html: page(
      `<div class="region region-content"><article class="node node--type-news node--view-mode-full"><h1 class="page-title"><span class="field field--name-title">Families in shelters</span></h1><div class="node__meta"><span>Submitted by <span>roe</span> on Fri, 08/31/2018 - 10:15</span></div><div class="node__content"><div class="field field--name-body field__item"><div class="field__item">${a}${b}${c}</div></div><div class="field field--name-field-tags field__items"><div class="field__label">Tags</div><div class="field__item"><a href="/t/1">Shelters</a></div></div></div><ul class="links inline"><li><a href="/login">Log in</a> to post comments</li></ul></article></div>`,
    ),
    blocks: all,
  },
  {
    name: "a WordPress block theme with columns, a separator and a query loop below",
    html: page(
      `<main class="wp-block-group"><h1 class="wp-block-post-title">Families in shelters</h1><div class="entry-content wp-block-post-content"><p class="has-drop-cap">${first}</p><div class="wp-block-columns"><div class="wp-block-column">${b}</div><div class="wp-block-column">${c}</div></div><hr class="wp-block-separator"/></div><div class="wp-block-query"><ul class="wp-block-post-template"><li class="wp-block-post"><h2 class="wp-block-post-title"><a href="/1">Mill closes</a></h2><div class="wp-block-post-excerpt"><p>The mill by the river closed on Monday after 60 years, the owners said.</p></div></li><li class="wp-block-post"><h2 class="wp-block-post-title"><a href="/2">Board meets</a></h2><div class="wp-block-post-excerpt"><p>The board met for five hours and put off the vote, as it did in May.</p></div></li><li class="wp-block-post"><h2 class="wp-block-post-title"><a href="/3">School opens</a></h2><div class="wp-block-post-excerpt"><p>The school on the hill opened its doors to 412 children, its head said.</p></div></li></ul></div></main>`,
    ),
    blocks: all,
  },
  {
    name: "paragraph tails after inline elements of every kind",
    html: page(
      `<article><h1>Families in shelters</h1><p>The county counted <b>118</b> families in <a href="/s">its shelters</a> on <time>Monday</time> night<i>, </i>a <abbr title="x">clerk</abbr> told <cite>the board</cite>, and <ins>said</ins> that the <mark>number</mark> would be <span><span>counted</span></span> again on <u>Friday</u>.</p>${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "paragraphs that a picture, an advertisement and an embed stand within",
    html: page(
      `<article><p>${first.slice(0, 60)}<img src="a.jpg" alt="a"><span class="ad">Advertisement</span>${first.slice(60)}</p><p>${second.slice(0, 40)}<iframe src="/v"></iframe>${second.slice(40)}</p>${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "lines parted by two breaks in one division, as old systems set them",
    html: page(
      `<table width="600"><tr><td class="story"><font size="5"><b>Families in shelters</b></font><br><br>${prose.join("<br><br>\n")}<br></td><td><a href="/">Home</a><br><a href="/a">About</a></td></tr></table>`,
    ),
    blocks: ["paragraph: Families in shelters", ...all].slice(1),
  },
  {
    name: "an article in divisions without a paragraph",
    html: page(
      `<div id="root"><div><div>Families in shelters</div></div><div>${prose.map((text) => `<div dir="auto">${words(text)}</div>`).join("")}</div></div>`,
    ),
    blocks: all,
  },
  {
    name: "a body cut into pieces by recirculation modules",
    html: page(
      `<article><h1>Families in shelters</h1><div class="body-chunk">${a}</div><div class="module recirc"><h3>More on this</h3><a href="/1">The mill by the river closes after sixty years of work</a></div><div class="body-chunk">${b}</div><section class="newsletter-signup"><p>Get the day’s news in your inbox each morning, free of charge.</p></section><div class="body-chunk">${c}</div></article>`,
    ),
    blocks: all,
  },
  {
    name: "a list of what happened, inside the article",
    html: page(
      `<article><h1>Families in shelters</h1>${a}<ul><li>In May there were 61 families.</li><li>In June 75.</li><li>In July <b>92</b>, of whom 12 left.</li></ul>${b}${c}</article>`,
    ),
    blocks: [
      `paragraph: ${first}`,
      "list-item: In May there were 61 families.",
      "list-item: In June 75.",
      "list-item: In July 92, of whom 12 left.",
      `paragraph: ${second}`,
      `paragraph: ${third}`,
    ],
  },
  {
    name: "lists in the cells of a table",
    html: page(
      `<article><h1>Families in shelters</h1>${a}${b}<table><tr><th>Month</th><th>Counted</th></tr><tr><td>May</td><td><ul><li>61 families</li><li>12 men</li></ul></td></tr><tr><td>June</td><td><ul><li>75 families</li></ul></td></tr></table>${c}</article>`,
    ),
    blocks: [
      `paragraph: ${first}`,
      `paragraph: ${second}`,
      "table: Month\tCounted\nMay\t61 families 12 men\nJune\t75 families",
      `paragraph: ${third}`,
    ],
  },
  {
    name: "a correction above and an editor’s note below, outside the body",
    html: page(
      `<main><h1>Families in shelters</h1><p class="note">Correction, Sept. 2, 2018: An earlier version of this article said that 181 families were counted. It was 118.</p><div class="story">${a}${b}${c}</div><p><em>Editor’s note: This story was updated with the number that the clerk gave on Friday.</em></p></main>`,
    ),
    blocks: [
      "correction: Correction, Sept. 2, 2018: An earlier version of this article said that 181 families were counted. It was 118.",
      ...all,
      "correction: Editor’s note: This story was updated with the number that the clerk gave on Friday.",
    ],
  },
  {
    name: "a correction in the manner of a wire: EDS and This story has been corrected",
    html: page(
      `<article><h1>Families in shelters</h1>${a}${b}${c}<p>This story has been corrected to show that the armory has room for 60 cots, not 90.</p></article>`,
    ),
    blocks: [
      ...all,
      "correction: This story has been corrected to show that the armory has room for 60 cots, not 90.",
    ],
  },
  {
    name: "a page whose consent banner comes first and has more words than a paragraph",
    html: page(
      `<div id="onetrust-consent-sdk" role="dialog"><p>We and our 842 partners store and process personal data such as cookies and use it to measure advertisements, and you can change your choice at any time by the link below.</p><button>Accept all</button></div><article><h1>Families in shelters</h1>${a}${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "a footnote whose mark is raised within a number’s sentence",
    html: page(
      `<article><h1>Families in shelters</h1><p>The county counted 118<sup><a href="#fn1">1</a></sup> families in its shelters on Monday night, a clerk told the board, and said that the number would be counted again on Friday.</p>${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "words hidden from readers, which would change a number",
    html: page(
      `<article><h1>Families in shelters</h1><p>The county counted <span style="display:none">9,</span>118 families in its shelters on Monday night, a clerk told the board<span hidden> of 2017</span>, and said that the number would be counted again on Friday.</p>${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "a number struck out and the one that was put in its place",
    html: page(
      `<article><h1>Families in shelters</h1><p>The county counted <del>181</del> <ins>118</ins> families in its shelters on Monday night, a clerk told the board, and said that the number would be counted again on Friday.</p>${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "tags in capitals, attributes without quotes, and paragraphs never closed",
    html: `<HTML><HEAD><TITLE>Families in shelters</TITLE></HEAD><BODY BGCOLOR=#ffffff><H1>Families in shelters</H1><P>${first}<P>${second}<P ALIGN=left>${third}</BODY>`,
    blocks: all,
  },
  {
    name: "custom elements",
    html: page(
      `<app-root><news-article><h1>Families in shelters</h1><article-body>${a}${b}<related-links><ul><li><a href="/1">Mill closes</a></li></ul></related-links>${c}</article-body></news-article></app-root>`,
    ),
    blocks: all,
  },
  {
    name: "a noscript twin of the article",
    html: page(
      `<noscript><div>${a}${b}</div></noscript><article><h1>Families in shelters</h1>${a}${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "the article twice, for wide and for narrow windows",
    html: page(
      `<main><h1>Families in shelters</h1><div class="desktop">${a}${b}${c}</div><div class="mobile">${a}${b}${c}</div></main>`,
    ),
    blocks: all,
  },
  {
    name: "details that open on a click",
    html: page(
      `<article><h1>Families in shelters</h1>${a}<details><summary>How we counted them</summary>${b}</details>${c}</article>`,
    ),
    blocks: [
      `paragraph: ${first}`,
      "paragraph: How we counted them",
      `paragraph: ${second}`,
      `paragraph: ${third}`,
    ],
  },
  {
    name: "questions and answers in a list of definitions",
    html: page(
      `<article><h1>Families in shelters</h1>${a}<dl><dt>How many are there?</dt><dd>${second}</dd><dt>Where do they stay?</dt><dd>${third}</dd></dl></article>`,
    ),
    blocks: [
      `paragraph: ${first}`,
      "list-item: How many are there?",
      `list-item: ${second}`,
      "list-item: Where do they stay?",
      `list-item: ${third}`,
    ],
  },
  {
    name: "words joined by a break opportunity and by soft hyphens",
    html: page(
      `<article><h1>Families in shelters</h1><p>The county coun&shy;ted 118 fami<wbr>lies in its shel&#8203;ters on Monday night, a clerk told the board, and said that the number would be counted again on Friday.</p>${b}${c}</article>`,
    ),
    blocks: all,
  },
  {
    name: "comments of readers that outweigh the article",
    html: page(
      `<article><h1>Families in shelters</h1>${a}${b}${c}</article><section id="comments"><h2>12 comments</h2>${`<div class="comment"><p>I counted 4,000 of them myself when I walked by the mill on Monday night, and nobody asked me about it.</p></div>`.repeat(12)}</section>`,
    ),
    blocks: all,
  },
  {
    name: "a paragraph behind each of many advertisements",
    html: page(
      `<div class="article-text">${[first, second, third].map((text) => `<div class="advert-slot"><div>Advertisement</div></div><div class="paywall"><p>${text}</p></div>`).join("")}</div>`,
    ),
    blocks: all,
  },
];
