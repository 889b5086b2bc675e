interface DateCase {
  readonly name: string;
  readonly head?: string;
  /** Stands between the title and the body. */
  readonly line?: string;
  readonly url?: string;
  readonly publishedAt: string | undefined;
  readonly modifiedAt?: string;
  /** Where the page gives its last change alone. */
  readonly publishedBasis?: "modified";
}

const ld = (fields: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x",${fields}}</script>`;

const day = "2018-08-31";

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
    name: "an instant in UTC that is the next day, with the evening shown below the title",
    head: ld('"datePublished":"2018-09-01T03:28:35Z"'),
    line: "<p>August 31, 2018, 11:28 PM</p>",
    publishedAt: "2018-08-31",
  },
  {
    name: "an instant in UTC, and not from a picture of the day before",
    head: ld('"datePublished":"2018-09-01T03:28:35Z"'),
    line: "<p>The armory in San Diego on Friday, Aug. 31, 2018, after its doors were opened.</p>",
    publishedAt: "2018-09-01T03:28:35Z",
  },
  {
    name: "a meta element by a name of the publisher's own that speaks of it",
    head: '<meta name="quay:publish-time" content="2018-08-31T05:30:00-07:00"><meta name="quay:last-published" content="2018-09-02">',
    publishedAt: "2018-08-31T05:30:00-07:00",
  },
  {
    name: "a line whose year is short",
    line: "<p>von Ada Roe, 8.5.12</p>",
    publishedAt: "2012-05-08",
  },
  {
    name: "the label in one element and the day in the next, beside the article",
    line: "<aside><dl><dt>Datum</dt><dd>12.01.2017</dd></dl></aside>",
    publishedAt: "2017-01-12",
  },
  {
    name: "a microformat",
    line: '<span class="updated" title="2018-08-31T18:52:11+00:00"></span>',
    publishedAt: "2018-08-31T18:52:11+00:00",
  },
  {
    name: "an attribute for scripts",
    line: '<span data-publish-time="2018-08-31T05:30:00-07:00">a while ago</span>',
    publishedAt: "2018-08-31T05:30:00-07:00",
  },
  {
    name: "what scripts hold, where that is of one day",
    head: '<script>dataLayer.push({"pubDate":"2018-08-31","first_publish_date":"2018-08-31T05:30:00-07:00","modified":"2018-09-02"})</script>',
    publishedAt: "2018-08-31",
  },
  {
    name: "no scripts that hold other articles as well",
    head: '<script>window.state=[{"publishedAt":"2018-08-31"},{"publishedAt":"2018-08-30"}]</script>',
    publishedAt: undefined,
  },
  {
    name: "a day in Polish",
    line: '<p class="data">31 października 2018, 10:00</p>',
    publishedAt: "2018-10-31",
  },
  {
    name: "the number of an archive's copy, which is no day of the page",
    url: "https://archive.example/web/20131110121040/ledger.example/armory/",
    publishedAt: undefined,
  },
  {
    name: "a version, which is no day",
    line: "<p>Edition 1.2.10 of the county plan, as the clerk printed it for the board</p>",
    publishedAt: undefined,
  },
  { name: "a day that is two days", line: "<p>03/04/2018</p>", publishedAt: undefined },
  {
    name: "a dateline without a year",
    line: "<p>SAN DIEGO, Sept. 10 — A judge said that the armory may open on Monday at noon.</p>",
    publishedAt: undefined,
  },
  {
    name: "nonsense",
    head: '<meta property="article:published_time" content="2018-13-45">',
    publishedAt: undefined,
  },
  {
    name: "an update alone, and says so",
    line: "<p>By Ada Roe. Updated Sept. 2, 2018</p>",
    publishedAt: "2018-09-02",
    modifiedAt: "2018-09-02",
    publishedBasis: "modified",
  },
  {
    name: "a modified date alone, and says so",
    head: ld('"dateModified":"2018-09-02T08:00:00-05:00"'),
    publishedAt: "2018-09-02T08:00:00-05:00",
    modifiedAt: "2018-09-02T08:00:00-05:00",
    publishedBasis: "modified",
  },
  {
    name: "a time element of a change alone, and says so",
    line: '<p>Last updated on <time datetime="2018-09-02T08:00:00-05:00">Sunday</time></p>',
    publishedAt: "2018-09-02T08:00:00-05:00",
    modifiedAt: "2018-09-02T08:00:00-05:00",
    publishedBasis: "modified",
  },
  {
    name: "a publication and a change, each in its own",
    head: '<meta property="article:modified_time" content="2018-09-02T08:00:00-05:00">',
    line: '<time class="entry-date published" datetime="2018-08-31T06:15:00-05:00">Aug. 31, 2018</time><time class="updated" datetime="2018-09-02T08:00:00-05:00">Sept. 2, 2018</time>',
    publishedAt: "2018-08-31T06:15:00-05:00",
    modifiedAt: "2018-09-02T08:00:00-05:00",
  },
  {
    name: "a shown publication and a shown change",
    line: "<p>Posted August 31, 2018 at 5 p.m. / Updated September 2, 2018 at 9 a.m.</p>",
    publishedAt: day,
    modifiedAt: "2018-09-02",
  },
  {
    name: "a change in another language beside a publication",
    line: "<p>Publié le 31 août 2018, mis à jour le 2 septembre 2018</p>",
    publishedAt: day,
    modifiedAt: "2018-09-02",
  },
  {
    name: "JSON-LD in a graph whose article leaves its day to the page",
    head: '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"x"},{"@type":["WebPage"],"datePublished":["2018-08-31"]}]}</script>',
    publishedAt: day,
  },
  {
    name: "JSON-LD with a type of the value, and a comma too many",
    head: '<script type="application/ld+json">{"@type":"Article","datePublished":{"@type":"Date","@value":"2018-08-31"},}</script>',
    publishedAt: day,
  },
  {
    name: "JSON-LD of the article that the window is named after, among others",
    head: '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"The mill by the river closes","datePublished":"2018-05-04"},{"@type":"NewsArticle","headline":"Families in shelters","datePublished":"2018-08-31"}]</script>',
    publishedAt: day,
  },
  {
    name: "RDFa",
    line: '<span property="dc:date dc:created" content="2018-08-31T09:00:00-04:00" datatype="xsd:dateTime">Friday</span>',
    publishedAt: "2018-08-31T09:00:00-04:00",
  },
  {
    name: "a time element without a date for machines",
    line: '<div class="x"><time>31 August 2018</time></div>',
    publishedAt: day,
  },
  {
    name: "a day and a time that nothing parts",
    line: "<div><span>August 31, 2018</span><span>5:01 AM ET</span></div>",
    publishedAt: day,
  },
  {
    name: "an instant that is shown as it is",
    line: "<div>2018-08-31T11:36:01Z</div>",
    publishedAt: day,
  },
  { name: "a year cut short", line: "<p>Posted on 31 Aug ’18 by Ada Roe</p>", publishedAt: day },
  { name: "a day in Hungarian", line: "<p>2018. augusztus 31.</p>", publishedAt: day },
  { name: "a day in Czech", line: "<p>31. srpna 2018, 10:00</p>", publishedAt: day },
  { name: "a day in Korean", line: "<p>입력 2018. 08. 31. 14:30</p>", publishedAt: day },
  { name: "a day in Japanese", line: "<p>2018年8月31日 10時00分</p>", publishedAt: day },
  {
    name: "figures in the order of the country of its address",
    line: "<p>03/04/2018</p>",
    url: "https://ledger.ie/armory",
    publishedAt: "2018-04-03",
  },
  {
    name: "a line beside the article",
    line: "<aside><a href='/roe'>Ada Roe</a><div>Fri 31 Aug 2018 12.42 CET</div></aside>",
    publishedAt: day,
  },
  {
    name: "a meta element in seconds",
    head: '<meta name="pubdate" content="1535731200">',
    publishedAt: "2018-08-31T16:00:00Z",
  },
  {
    name: "a meta element in digits alone",
    head: '<meta name="publish-date" content="20180831053000">',
    publishedAt: "2018-08-31T05:30:00",
  },
  {
    name: "a comment of its makers",
    line: "<!-- Published: 2018-08-31 09:12 / Last modified: 2018-09-02 -->",
    publishedAt: day,
  },
  {
    name: "no line of a copyright",
    line: "<p>© The Ledger, Aug. 31, 2018</p><p>Copyright 31.08.2018</p>",
    publishedAt: undefined,
  },
  {
    name: "no quoted letter's day",
    line: "<blockquote><p>— The clerk (@clerk)</p><p>August 29, 2018</p></blockquote>",
    publishedAt: undefined,
  },
];
