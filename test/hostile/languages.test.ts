import { extract } from "@recount/core";
import { parse } from "@recount/ingest";
import { describe, expect, it } from "vitest";

/** Figures and dates as others write them: points in thousands, days before months. */
const texts: readonly (readonly [string, string, string])[] = [
  [
    "German",
    "de",
    "Am Montag waren nach Angaben des Ministeriums 1.200 Kinder in den Lagern, und 12 von ihnen sind noch nicht mit ihren Eltern vereint. Die Zahl der Fälle ist im Mai um 3,5 Prozent auf 2.404 gestiegen, das sind 40 mehr als im Vorjahr. Die Stadt zahlt 2,5 Millionen Euro für das neue Haus am 3. Oktober 2018, und auf der Liste stehen 17 Namen von Frauen, die nicht mit dem Zug gekommen sind.",
  ],
  [
    "French",
    "fr",
    "Selon le ministère, 1 200 enfants étaient dans les centres lundi, et 12 des enfants sont encore séparés de leurs parents. Le nombre de cas est passé à 2 404 en mai, une hausse de 3,5 pour cent sur un an. La ville paie 2,5 millions d'euros pour une maison sur la place, et les avocats disent que 17 femmes du groupe sont parties le 03/04/2018 dans le train qui part pour la mer.",
  ],
  [
    "Spanish",
    "es",
    "Según el ministerio, 1.200 niños estaban en los centros el lunes, y 12 de los niños siguen separados de sus padres. El número de casos subió en mayo a 2.404, un alza del 3,5 por ciento que no se esperaba. La ciudad paga 2,5 millones de euros por una casa para las familias del barrio, y con ellas se fueron 17 mujeres que el 03/04/2018 llegaron al puerto en tren.",
  ],
  [
    "Arabic",
    "und",
    "قالت الوزارة يوم الاثنين إن 1200 طفل كانوا في المراكز وإن 12 منهم لا يزالون منفصلين عن والديهم. وارتفع عدد الحالات في مايو إلى 2404 بزيادة قدرها 3.5 في المئة مقارنة بالعام الماضي. وتدفع المدينة 2.5 مليون يورو مقابل البيت الجديد في 03/04/2018.",
  ],
  [
    "Chinese",
    "und",
    "该部门周一表示，中心共有1200名儿童，其中12名仍与父母分离。五月份的案件数上升到2404起，比去年增加3.5%。该市为新房支付250万欧元，另有17名妇女于2018/04/03乘火车抵达。该部门还说，名单上有40个名字，其中6个属于同一个家庭，他们上个月离开了这座城市，至今没有回来。",
  ],
];

describe("another language", () => {
  it.each(texts)(
    "is noticed, and no number of it becomes a figure: %s",
    async (_name, tag, text) => {
      const bytes = new TextEncoder().encode(text);
      const capture = { source: "page.txt", location: "page.txt", sha256: "0".repeat(64), size: 0 };
      const document = await parse(capture, bytes);
      expect(document.language).toBe(tag);
      expect(document.notices.map(({ code }) => code)).toEqual(["language"]);
      const { numerals, figures, dates } = extract(document, { published: "2018-08-31" });
      expect(numerals.length).toBeGreaterThan(3);
      expect({ figures, dates }).toEqual({ figures: [], dates: [] });
    },
  );
});
