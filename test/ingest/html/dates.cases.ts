interface DateCase {
  readonly name: string;
  readonly head?: string;
  /** Stands between the title and the body. */
  readonly line?: string;
  readonly url?: string;
  readonly publishedAt: string | undefined;
}

const ld = (fields: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",${fields}}</script>`;

/** Where a page may say when it was published, and what is read of it. */
export const dateCases: readonly DateCase[] = [
  {
    name: "JSON-LD at its own offset, which an evening stays in",
    head: ld(
      '"datePublished":"2018-08-31T23:30:00-05:00","dateModified":"2018-09-02T08:00:00-05:00"',
    ),
    publishedAt: "2018-08-31T23:30:00-05:00",
  },
  {
    name: "JSON-LD before a meta element, and both before what is shown",
    head: `<meta property="article:published_time" content="2018-09-03T10:00:00Z">${ld('"datePublished":"2018-08-31T10:00:00Z"')}`,
    line: "<p>Sept. 5, 2018</p>",
    publishedAt: "2018-08-31T10:00:00Z",
  },
  {
    name: "an instant in UTC that is the next day, with the day in the address",
    head: ld('"datePublished":"2018-09-01T03:28:35Z"'),
    url: "https://ledger.example/2018/08/31/vote",
    publishedAt: "2018-08-31",
  },
  {
    name: "a meta element by any case of its name",
    head: '<meta NAME="Article:Published_Time" content="2018-08-31T05:30:00-0700">',
    publishedAt: "2018-08-31T05:30:00-07:00",
  },
  {
    name: "microdata",
    line: '<span itemprop="datePublished" content="2018-08-31">Friday</span>',
    publishedAt: "2018-08-31",
  },
  {
    name: "the line below the title, and the time element of that day",
    line: '<div class="when">Published <time datetime="2018-08-31T06:15:00-07:00">Aug. 31, 2018</time></div>',
    publishedAt: "2018-08-31T06:15:00-07:00",
  },
  {
    name: "a publication beside an update",
    line: "<p>By Ada Roe | Published 31 August 2018 | Updated 2 September 2018</p>",
    publishedAt: "2018-08-31",
  },
  {
    name: "a day in another language",
    line: '<p class="datum">Samstag, 5. März 2016</p>',
    publishedAt: "2016-03-05",
  },
  {
    name: "the address alone",
    url: "https://ledger.example/news/2018/aug/31/armory/",
    publishedAt: "2018-08-31",
  },
  {
    name: "a dateline with its year",
    line: "<p>SAN DIEGO, Aug. 31, 2018 — A judge said on Friday that the armory may open, and that 60 people may sleep there.</p>",
    publishedAt: "2018-08-31",
  },
  {
    name: "a time element that belongs to a shown day that is another",
    line: '<div><time datetime="2019-07-03T10:18:46Z">Published 29 June 2019</time></div>',
    publishedAt: "2019-06-29",
  },
  {
    name: "an update alone, which is no publication",
    line: "<p>Updated Sept. 2, 2018</p>",
    publishedAt: undefined,
  },
  { name: "a day that is two days", line: "<p>03/04/2018</p>", publishedAt: undefined },
  {
    name: "a dateline without a year",
    line: "<p>SAN DIEGO, Sept. 10 — A judge said that the armory may open on Monday at noon.</p>",
    publishedAt: undefined,
  },
  {
    name: "a modified date alone",
    head: ld('"dateModified":"2018-09-02T08:00:00-05:00"'),
    publishedAt: undefined,
  },
  {
    name: "nonsense",
    head: '<meta property="article:published_time" content="2018-13-45">',
    publishedAt: undefined,
  },
];
