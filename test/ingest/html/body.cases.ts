import { first, page, paragraphs, second, third } from "./read.ts";

interface BodyCase {
  readonly name: string;
  readonly html: string;
  /** The blocks of the body, where they are not the three paragraphs. */
  readonly blocks?: readonly string[];
}

const three = paragraphs(first, second, third);

/** What stands beside an article, in the forms that pages give it. The body is always the same three paragraphs. */
export const besideTheArticle: readonly BodyCase[] = [
  {
    name: "a menu, a ticker and a foot",
    html: `<nav><a href="/a">4 arrested</a></nav><ul class="ticker"><li><a href="/b">12 killed in a fire on the coast road</a></li></ul><article>${three}</article><footer><p>77 Quay Street. Founded in 1911, this paper has been printed every day since, in 40,000 copies.</p></footer>`,
  },
  {
    name: "a newsletter box among the paragraphs, in words joined to one class",
    html: `<div id="story">${paragraphs(first)}<div class="InlineNewsletterBox"><p>Six stories every morning at 6, read by 21,500 people who know what they want.</p></div>${paragraphs(second, third)}</div>`,
  },
  {
    name: "a form that asks for an address",
    html: `<main>${paragraphs(first, second)}<form><p>Join 3,000 neighbors who get our letter on Sunday mornings.</p><input type="email"></form>${paragraphs(third)}</main>`,
  },
  {
    name: "related stories under a heading of their own, without any class",
    html: `<article>${paragraphs(first, second)}<div><h3>More on shelters</h3><p>In June the board had turned the armory down by one vote, after a long night.</p></div>${paragraphs(third)}</article>`,
  },
  {
    name: "teasers with a sentence each below the article",
    html: `<main><div class="x1">${three}</div><div class="x2">${[1, 2, 3, 4].map((n) => `<div><h2><a href="/s/${n}">The mill by the river may open again</a></h2><p>A buyer from the coast has looked at it ${n} times this month, its owner said.</p></div>`).join("")}</div></main>`,
  },
  {
    name: "comments with more words than the article",
    html: `<article>${three}</article><section class="comments-list">${paragraphs(...Array.from({ length: 12 }, (_, i) => `Reader ${i} thinks that the armory is too cold, too far from the school and too small for a hundred families.`))}</section>`,
  },
  {
    name: "captions: of a figure, of a class, and beside a picture",
    html: `<article><figure><img src="a.jpg"><figcaption>The armory, built in 1904, on Oct. 3.</figcaption></figure>${paragraphs(first)}<div><img src="b.jpg"><div>Cots for 60 people</div></div>${paragraphs(second)}<p><img src="c.jpg"><span class="photoCaption">A room with 12 beds</span></p>${paragraphs(third)}</article>`,
  },
  {
    name: "a notice of consent in a dialog, longer than the article",
    html: `<div role="dialog">${paragraphs(...Array.from({ length: 9 }, () => "We and our 134 partners store and read data on your device, such as cookies, and process personal data for the purposes shown below."))}</div><article>${three}</article>`,
  },
  {
    name: "classes of the whole body that name what else the page has",
    html: `<div class="article has-comments share-bar paywall"><div class="related-enabled">${three}</div></div>`,
  },
  {
    name: "a class of paywall on each paragraph",
    html: `<article><p class="paywall">${first}</p><p class="paywall">${second}</p><p class="paywall">${third}</p></article>`,
  },
  {
    name: "paragraphs parted by advertisements into several elements",
    html: `<main><div class="g"><div class="c">${paragraphs(first)}</div></div><div class="ad-slot">Advertisement</div><div class="g"><div class="c">${paragraphs(second)}</div></div><div class="g"><div class="c">${paragraphs(third)}</div></div></main>`,
  },
  {
    name: "a byline, a time, buttons and the makers",
    html: `<article><h1>Families in shelters</h1><p>By Ada Roe</p><p>Aug. 31, 2018 | 5:30 a.m.</p><p>4 min read</p><p>Share</p>${three}<p>Ada Roe covers the county for this paper and has won two prizes.</p><p>Reporting by Ada Roe; editing by Ben Poe</p><p>© 2018 The Quay</p></article>`,
  },
  {
    name: "a whole page in a table, with breaks for paragraphs",
    html: `<table><tr><td><a href="/">Home</a></td><td><table><tr><td>${first}<br><br>${second}<br><br>${third}</td></tr></table></td></tr></table>`,
  },
  {
    name: "hidden words",
    html: `<article><p style="display:none">This line is there for machines alone and says that there are 999 of them.</p>${three}</article>`,
  },
  {
    name: "a tweet",
    html: `<article>${paragraphs(first)}<blockquote class="twitter-tweet"><p>We have 118 families and no money, and we will say so every day until somebody hears it.</p></blockquote>${paragraphs(second, third)}</article>`,
  },
];

/** Sentences whose first words are those of labels, credits and notices. */
const lookAlikes = [
  "Related charges were dropped against 12 of them.",
  "Published figures show 400 families in all.",
  "Updated counts put the number at 121.",
  "Video shows 3 men at the door.",
  "Reuters could not verify the number of 118.",
  "Popular as it is, the armory has room for 60.",
  "The board changed its privacy policy in 2017, and 40 families asked what was kept about them.",
  "Copyright law keeps the photographs closed for 70 years, the clerk said.",
  "The guard broke the code of conduct, the board found, and was let go.",
  "More in the county than before need a bed.",
  "Recommended by the state, the plan costs $2 million.",
  "Source of the money is a fund of 1911.",
  "By Friday the number had fallen to 97.",
  "3 days ago there were 140.",
];

/** What belongs to an article though it may look as if it did not. */
export const ofTheArticle: readonly BodyCase[] = [
  {
    name: "subheads, a list and a quotation",
    html: `<article><h1>Families in shelters</h1>${paragraphs(first)}<h2>Where they sleep</h2><ul><li>60 in the armory</li><li>58 in two churches</li></ul>${paragraphs(second)}<blockquote><p>Nobody planned for this many, and nobody will say so.</p></blockquote>${paragraphs(third)}</article>`,
    blocks: [
      `paragraph: ${first}`,
      "heading: Where they sleep",
      "list-item: 60 in the armory",
      "list-item: 58 in two churches",
      `paragraph: ${second}`,
      "quote: Nobody planned for this many, and nobody will say so.",
      `paragraph: ${third}`,
    ],
  },
  {
    name: "a standfirst that stands apart from the body",
    html: `<div class="top"><h1>Families in shelters</h1><p class="standfirst">The armory opens on Monday with 60 cots</p></div><div class="text">${three}</div>`,
    blocks: [
      "paragraph: The armory opens on Monday with 60 cots",
      ...[first, second, third].map((text) => `paragraph: ${text}`),
    ],
  },
  {
    name: "a last paragraph without a point",
    html: `<article>${three}<p>The next count is on Friday, when the board meets again in the old hall</p></article>`,
    blocks: [
      first,
      second,
      third,
      "The next count is on Friday, when the board meets again in the old hall",
    ].map((text) => `paragraph: ${text}`),
  },
  {
    name: "a paragraph that follows related headlines inside the article",
    html: `<article>${paragraphs(first, second)}<div><h4><a href="/1">The mill has closed for good</a></h4><h4><a href="/2">What a cot costs in a winter</a></h4><h4><a href="/3">A short history of the armory</a></h4></div>${paragraphs(third)}</article>`,
  },
  {
    name: "a tail after an element within a paragraph",
    html: `<article>${paragraphs(first)}<p>Half of them have children, <a href="/school">the school says</a>, and <b>12</b> of those have been here since <i>May</i> or longer.</p>${paragraphs(third)}</article>`,
    blocks: [
      `paragraph: ${first}`,
      "paragraph: Half of them have children, the school says, and 12 of those have been here since May or longer.",
      `paragraph: ${third}`,
    ],
  },
  {
    name: "a table set as a figure, with its caption",
    html: `<article>${paragraphs(first)}<figure><table><tr><th>Shelter</th><th>Cots</th></tr><tr><td>Armory</td><td>60</td></tr></table><figcaption>Cots by shelter</figcaption></figure>${paragraphs(second, third)}</article>`,
    blocks: [
      `paragraph: ${first}`,
      "table: Shelter\tCots\nArmory\t60",
      "caption: Cots by shelter",
      `paragraph: ${second}`,
      `paragraph: ${third}`,
    ],
  },
  {
    name: "a list in a cell of a table that only lays out",
    html: `<article>${paragraphs(first)}<table><tr><td><ul><li>60 in the armory</li><li>58 in two churches</li></ul></td></tr></table>${paragraphs(second, third)}</article>`,
    blocks: [
      `paragraph: ${first}`,
      "list-item: 60 in the armory",
      "list-item: 58 in two churches",
      `paragraph: ${second}`,
      `paragraph: ${third}`,
    ],
  },
  {
    name: "a correction, inside and below",
    html: `<article>${paragraphs(first, second, third)}<p class="note">Correction, Sept. 10: An earlier version of this article gave 181 families; the clerk counted 118.</p></article><div class="foot"><p>Editor’s note: The armory has since been closed by the county.</p></div>`,
    blocks: [
      ...[first, second, third].map((text) => `paragraph: ${text}`),
      "correction: Correction, Sept. 10: An earlier version of this article gave 181 families; the clerk counted 118.",
      "correction: Editor’s note: The armory has since been closed by the county.",
    ],
  },
  {
    name: "sentences that begin as labels do",
    html: `<article>${paragraphs(first, ...lookAlikes, third)}</article>`,
    blocks: [first, ...lookAlikes, third].map((text) => `paragraph: ${text}`),
  },
  {
    name: "corrections as a subject, which correct nothing",
    html: `<article>${paragraphs(first, second)}<p>Corrections officers have watched the armory at night since the county moved the families in.</p></article>`,
    blocks: [
      `paragraph: ${first}`,
      `paragraph: ${second}`,
      "paragraph: Corrections officers have watched the armory at night since the county moved the families in.",
    ],
  },
];

export const pageOf = ({ html }: BodyCase): string =>
  page(html, '<meta name="author" content="Ada Roe">');
export const threeParagraphs = [first, second, third].map((text) => `paragraph: ${text}`);
