/** Months by name in the languages that news sites are written in, so far as their names do not contradict one another. */
const languages = [
  "january february march april may june july august september october november december",
  "januar februar märz april mai juni juli august september oktober november dezember",
  "jänner feber maerz april mai juni juli august september oktober november dezember",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  "januari februari maart april mei juni juli augustus september oktober november december",
  "januari februari mars april maj juni juli augusti september oktober november december",
  "januar februar marts april maj juni juli august september oktober november december",
  "januar februar mars april mai juni juli august september oktober november desember",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
  "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
  "januari februari maret april mei juni juli agustus september oktober november desember",
  "ledna února března dubna května června července srpna září října listopadu prosince",
  "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
  "január február március április május június július augusztus szeptember október november december",
  "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
  "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
];

const shortest = 3;

/** Every name and every beginning of one; 0 for what begins the names of two months. */
const months = new Map<string, number>();
for (const language of languages) {
  language.split(" ").forEach((name, i) => {
    for (let length = shortest; length <= name.length; length += 1) {
      const start = name.slice(0, length);
      const known = months.get(start);
      months.set(start, known === undefined || known === i + 1 ? i + 1 : 0);
    }
  });
}

/**
 * The number of a month by its name or the beginning of it.
 * - "Sept", "August", "März" are 9, 8, 3
 *
 * Not "jui", which is June or July.
 */
export function monthOf(name: string): number | undefined {
  return months.get(name.toLowerCase()) || undefined;
}
