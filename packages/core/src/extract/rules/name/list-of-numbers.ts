import { defineRule } from "../../rule.ts";

const thing =
  "(?:lines|routes|buses|trains|tracks|gates|platforms|lanes|rooms|units|wards|districts|precincts|regions|zones|sectors|areas|counts|claims|items|categories|classes|groups|grades|levels|tiers|stages|phases|steps|questions|requests|interrogatories|exhibits|tables|figures|schedules|forms|appendices|attachments|chapters|volumes|issues|episodes|seasons|cells|pods|buildings|blocks|lots|wells|sites|channels|exits|interstates|highways|flights|options|numbers|nos\\.|elements|factors|prongs|entries|paragraphs|sections)";
const code = "\\d{1,3}[A-Z]?";

/**
 * Things told apart by their numbers, several at once.
 * - lines 1, 4 and 6; Exhibits 4 and 5; counts 2, 3 and 7
 * - categories, 1, 2A and 2B
 *
 * Not "routes 12 and 14 drivers": a plural behind the last is what that one counts.
 */
export const listOfNumbers = defineRule({
  id: "name/list-of-numbers",
  class: "name",
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])${thing},?\\s+${code}(?:(?:,\\s+|,?\\s+(?:and|or|to|through)\\s+|\\s?[-–&]\\s?)${code})+(?![\\d,]*\\d|\\p{L}|%|\\s+(?:percent|million|thousand)|\\s+\\p{Ll}{2,20}s(?!\\p{L}))`,
    "giu",
  ),
});
