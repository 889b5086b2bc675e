import { defineRule } from "../../rule.ts";

/**
 * A time of day.
 * - 1:00 p.m.
 * - 8 a.m.
 * - 13:30
 */
export const clockTime = defineRule({
  id: "time/clock-time",
  class: "time",
  pattern:
    /(?<![\d:.])(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?\s?m\b\.?)?|\d{1,2}\s*(?:[ap]\.\s?m\.|[ap]m\b)|(?:1[0-2]|[1-9])(?=\s(?:or|and|to)\s(?:1[0-2]|[1-9])\s(?:at\snight|in\sthe\s(?:morning|afternoon|evening)|tonight)(?!\p{L}))|(?<=(?:at|around|about|by|until|from|after|before)\s)(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s(?:tonight|in\sthe\s(?:morning|afternoon|evening)|at\snight)(?!\p{L}))|\d{1,2}\s+o['’]clock|(?:1[0-2]|[1-9])(?=\s(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)(?!\p{L}))|(?<=(?:[Oo]pen|[Ff]rom|[Bb]etween)\s)(?:1[0-2]|[1-9])(?:\s?[-–]\s?|\s(?:to|and)\s)(?:1[0-2]|[1-9])(?=\s(?:on\s(?:weekdays|weekends|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)|daily|every\sday|in\sthe\s(?:morning|afternoon|evening))(?!\p{L}))|(?<=(?:open|close|begin|start|arrive|leave|end|meet|adjourn|resume)(?:s|d|ed|ing)?\sat\s)(?:1[0-2]|[1-9])(?=[.,;]?(?:\s+(?:and|on|or|sharp|tonight|each|every|in)(?!\p{L})|$)))(?![\d:-])/giu,
});
