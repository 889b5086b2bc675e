import { page, paragraphs, prose } from "./read.ts";

const [first = ""] = prose;

/** Pages that are no articles, by what they are. */
export const refused: readonly (readonly [code: string, name: string, html: string])[] = [
  [
    "challenge",
    "a check of the browser",
    page(
      "<h1>ledger.example</h1><p>Verifying you are human. This may take a few seconds before the page is shown to you.</p><p>Ray ID 8a1f</p>",
    ).replace("Families in shelters", "Just a moment..."),
  ],
  [
    "challenge",
    "a refusal",
    page(
      "<h1>Access Denied</h1><p>You do not have permission to read this page on this server, and the reference is 18.</p>",
    ),
  ],
  [
    "not-found",
    "a soft 404",
    page(
      "<h1>Page not found</h1><p>The page that you are looking for has moved or was never here. Try the search.</p>",
    ),
  ],
  [
    "not-found",
    "a soft 404 with teasers",
    page(
      `<h1>404</h1><p>We could not find that page, but here is what others read today.</p><ul><li><a href="/1">The mill closes</a></li></ul>`,
    ),
  ],
  [
    "consent",
    "a wall of consent",
    page(
      "<h1>We value your privacy</h1><p>We and our 134 partners store and read data on your device, such as cookies.</p><button>Accept</button>",
    ),
  ],
  [
    "paywall",
    "the beginning of an article and an offer",
    page(
      `<article><h1>The armory opens for families</h1><p>Aug. 31, 2018</p><p>${first}</p></article><div><p>To continue reading this article, subscribe for 99 cents a week.</p></div>`,
    ),
  ],
  [
    "empty-shell",
    "a page that its scripts fill",
    page('<div id="root"></div><script src="/app.js"></script>'),
  ],
  [
    "empty-shell",
    "a page that asks for scripts",
    page("<div>You need to enable JavaScript to run this app</div>"),
  ],
  [
    "no-article",
    "a front page",
    page(
      `<ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/${i}">The board votes on item ${i}</a></li>`).join("")}</ul>`,
    ),
  ],
];

/** Articles that speak of such things, or stand beside them. */
export const kept: readonly (readonly [name: string, html: string])[] = [
  [
    "a page whose whole text is there, with an offer below",
    page(
      `<article><h1>The armory opens</h1>${paragraphs(...prose)}</article><div class="offer"><p>Already a subscriber? Sign in to continue reading.</p></div>`,
    ),
  ],
  [
    "a short report on a website that was not found",
    page(
      "<article><h1>County loses its website for a day</h1><p>Aug. 31, 2018</p><p>For most of Friday the county’s website said that the page you are looking for could not be found, the clerk told the board.</p></article>",
    ),
  ],
  [
    "a short report on robots",
    page(
      "<article><h1>Library asks visitors to prove they are human</h1><p>Aug. 31, 2018</p><p>The library’s new gate asks each visitor to prove that they are a human, after robots took 400 books in a night, it said.</p></article>",
    ),
  ],
  [
    "a page that asks for scripts and has its text",
    page(
      `<noscript>Please enable JavaScript.</noscript><p>Please enable JavaScript to see comments.</p><article>${paragraphs(...prose)}</article>`,
    ),
  ],
];
