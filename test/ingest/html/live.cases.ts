import { first, page, prose, second, third } from "./read.ts";

const published = (modified?: string) =>
  `<meta property="article:published_time" content="2018-08-31T09:00:00-04:00">${modified === undefined ? "" : `<meta property="article:modified_time" content="${modified}">`}`;
const sameDay = published("2018-08-31T18:00:00-04:00");
const sections = (times: readonly string[]) =>
  times
    .map((time, i) => `<div class="b"><div class="t">${time}</div><p>${prose[i]}</p></div>`)
    .join("");
const live = (body: string, head = sameDay) =>
  page(`<h1>Families in shelters: live</h1><div>${body}</div>`, head);

interface LiveCase {
  readonly name: string;
  readonly html: string;
  /** The time of each paragraph, in order. */
  readonly at: readonly (string | undefined)[];
}

/** Where a live page shows the times of its entries, and what is read of them. */
export const liveCases: readonly LiveCase[] = [
  {
    name: "times of twelve hours in the zone of the paper, on the one day of the page",
    html: live(sections(["4:15 p.m. ET", "3:02 p.m. ET", "12:40 p.m. ET"])),
    at: ["2018-08-31T16:15:00-04:00", "2018-08-31T15:02:00-04:00", "2018-08-31T12:40:00-04:00"],
  },
  {
    name: "times of a page that was changed on another day, of which the day is not known",
    html: live(sections(["16h05", "15h30", "9h15"]), published("2018-09-01T07:00:00-04:00")),
    at: ["16:05", "15:30", "09:15"],
  },
  {
    name: "times of a page that says nothing of its change",
    html: live(sections(["16:05 CEST", "15:30 CEST", "9:15 CEST"]), published()),
    at: ["16:05+02:00", "15:30+02:00", "09:15+02:00"],
  },
  {
    name: "times with a day of their own",
    html: live(
      sections(["Aug. 30, 2018, 4:15 p.m.", "Aug. 30, 2018, 3:15 p.m.", "Aug. 29, 2018, 4 p.m."]),
    ),
    at: ["2018-08-30T16:15:00", "2018-08-30T15:15:00", "2018-08-29T16:00:00"],
  },
  {
    name: "times with a day that has no year",
    html: live(sections(["Posted at 16.05 Uhr", "Thu 30 Aug 15:30", "Wed 29 Aug 15:10"])),
    at: ["2018-08-31T16:05:00", "15:30", "15:10"],
  },
  {
    name: "lines of a time, and paragraphs below them",
    html: live(
      `<p><strong>4:15 p.m.</strong></p><p>${first}</p><hr><p>3:02 p.m.</p><p>${second}</p><hr><p>12:40 p.m.</p><p>${third}</p>`,
    ),
    at: ["2018-08-31T16:15:00", "2018-08-31T15:02:00", "2018-08-31T12:40:00"],
  },
  {
    name: "paragraphs that open with a time",
    html: live(
      `<p><b>9:15</b> ${first}</p><p><b>9:50</b> ${second}</p><p><b>11:02</b> ${third}</p>`,
    ),
    at: ["2018-08-31T09:15:00", "2018-08-31T09:50:00", "2018-08-31T11:02:00"],
  },
  {
    name: "no times that only a reader's clock would tell",
    html: live(sections(["2h ago", "Posted 3 hours ago", "5 hrs ago"])),
    at: [undefined, undefined, undefined],
  },
  {
    name: "no times of which the order is none",
    html: live(`<p>9:15 ${first}</p><p>7:50 ${second}</p><p>11:02 ${third}</p>`),
    at: [undefined, undefined, undefined],
  },
  {
    name: "no time below a title",
    html: live(`<p>4:15 p.m. ET</p>${prose.map((text) => `<p>${text}</p>`).join("")}`),
    at: [undefined, undefined, undefined],
  },
];
