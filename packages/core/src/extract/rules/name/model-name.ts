import { defineRule } from "../../rule.ts";

/**
 * A number in the name of a make or a code.
 * - a 737 MAX; the 12 Pro
 * - a Kestrel 7; an Aurora 12
 * - 2A, 14C, among codes; 4K; Boeing 747s; B-52s
 *
 * Not "the Center 12 detainees left" nor "20D nylon", a measure.
 */
export const modelName = defineRule({
  id: "name/model-name",
  class: "name",
  pattern:
    /(?<![\p{L}\p{N}.,$£€-])(?:\d{1,4}\s(?:MAX|Max|Pro|Plus|Ultra|XL|XR|SE|LE|GT)(?![\p{L}\p{N}])|(?<=(?<!\p{L})(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s)(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\p{L}))\p{Lu}\p{Ll}{2,20}\s\d{1,3}(?=[,.;:)]|\s(?:and|or|was|is|has|had|running|with|that|which|in|on|at|for|to|from)(?!\p{L})|$)|\d{1,2}[ADEGHJNPQRSTUXYZ](?![\p{L}\p{N}])|[45]K(?![\p{L}\p{N}])|3M(?=[\s,.;:'’])(?!\s\p{Ll}{2,20}s(?!\p{L}))|7-Eleven|7\d7s?(?!\d|[.,]\d|\s+\p{Ll}+s(?!\p{L}))(?<=(?:Boeing|Airbus)\s7\d7s?)|\p{Lu}-\d{1,3}s(?!\p{L})|\d{1,2}(?=,\s\d{1,2}[A-Z](?![\p{L}\p{N}])))/gu,
});
