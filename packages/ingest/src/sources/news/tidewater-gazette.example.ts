import type { NewsSource } from "../source.ts";

/**
 * The Tidewater Gazette sets its stories in the side column, which the general way leaves out as side matter, and the day's
 * notices in the wide one. Since 2018 its largest heading names the part of the paper, and its days are in figures.
 */
export const tidewaterGazette: NewsSource = {
  host: "tidewater-gazette.example",
  forms: [
    { until: "2017-12-31", body: { name: "td", class: "story" } },
    {
      body: { name: "aside", id: "story" },
      title: { name: "p", class: "hed" },
      author: { class: "who" },
      publishedAt: { class: "when", order: "month-first" },
    },
  ],
};
