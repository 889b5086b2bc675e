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

/** Pages that are no articles, by the title and the words that they show. */
const titled: readonly (readonly [code: string, title: string, words: string])[] = [
  [
    "unavailable",
    "502 Bad Gateway",
    "The server returned an incomplete response to the request that it was sent.",
  ],
  [
    "unavailable",
    "429 Too Many Requests",
    "Too many requests came from here. Please try again in a few minutes from now.",
  ],
  [
    "unavailable",
    "We’ll be right back",
    "Our site is down for scheduled maintenance, and will be back in a short while.",
  ],
  [
    "unavailable",
    "451: Unavailable due to legal reasons",
    "You are reading from a country belonging to the European Economic Area, and so the page cannot be shown.",
  ],
  [
    "login",
    "Sign in",
    "Enter your address and your password here to go on to your account with us today.",
  ],
  [
    "not-found",
    "Página no encontrada",
    "La página que busca no existe o ha cambiado de dirección en el sitio.",
  ],
  [
    "not-found",
    "Seite nicht gefunden",
    "Unter dieser Adresse gibt es keine Seite, oder sie ist umgezogen in ein anderes Ressort.",
  ],
  [
    "consent",
    "Weiterlesen mit Werbung",
    "Wir und unsere 182 Partner verarbeiten personenbezogene Daten wie Cookies auf dem Gerät.",
  ],
  [
    "paywall",
    "Familien in Heimen",
    "Die Stadt hat am Montag 118 Familien gezählt, sagte eine Sprecherin. Jetzt weiterlesen mit Plus.",
  ],
];

/** Those, and one that states for machines that it is closed. */
export const refusedByWords: typeof refused = [
  ...titled.map(
    ([code, title, words]) => [code, title, page(`<h1>${title}</h1><p>${words}</p>`)] as const,
  ),
  [
    "paywall",
    "a page that states that it is closed",
    page(
      `<article><h1>The armory opens</h1><p>${first}</p></article>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
    ),
  ],
];

/** Articles that speak of such things, or stand beside them. */
export const kept: readonly (readonly [name: string, html: string])[] = [
  [
    "a short report whose headline begins with a number of three figures",
    page(
      "<article><h1>502 families wait for a bed</h1><p>There were 502 families on the list on Monday night, the clerk told the board of the county.</p></article>",
    ),
  ],
  [
    "a short report of a day, with a form to sign in above it",
    page(
      "<div><h1>Sign in</h1></div><article><h2>The armory opens</h2><p>Aug. 31, 2018</p><p>The armory has room for 60 cots, the clerk told the board on Friday night.</p></article>",
    ),
  ],
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
